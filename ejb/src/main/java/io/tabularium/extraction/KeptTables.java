package io.tabularium.extraction;

import com.fasterxml.jackson.databind.MappingIterator;
import io.tabularium.engine.model.Table;
import io.tabularium.writer.TableWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** A kept result whose tables are read one after the other as they are written. */
public final class KeptTables implements Closeable {

  private final TableWriter.Heading heading;
  private final MappingIterator<Table> tables;

  KeptTables(TableWriter.Heading heading, MappingIterator<Table> tables) {
    this.heading = heading;
    this.tables = tables;
  }

  /** The document's file name. */
  public String name() {
    return heading.name();
  }

  /** Writes all of them, once; the stream stays open. */
  public void writeTo(TableWriter writer, OutputStream out) throws IOException {
    writer.write(heading, () -> tables, out);
  }

  @Override
  public void close() throws IOException {
    tables.close();
  }
}

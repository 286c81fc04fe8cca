package io.tabularium.extraction;

import com.fasterxml.jackson.databind.MappingIterator;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.writer.TableWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A kept result whose tables are read one after the other as they are written. */
public final class KeptTables implements Closeable {

  private final TableWriter.Heading heading;
  private final Iterator<PageSummary> pages;
  private final MappingIterator<Table> tables;
  private Table next;

  KeptTables(TableWriter.Heading heading, List<PageSummary> pages, MappingIterator<Table> tables) {
    this.heading = heading;
    this.pages = pages.iterator();
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

  /** Whether there is one more page. */
  public boolean hasNextPage() {
    return pages.hasNext();
  }

  /** The next page with its tables; for those who do not write them all. */
  public Page nextPage() {
    int page = pages.next().page();
    List<Table> found = new ArrayList<>();
    advance();
    while (next != null && next.page() == page) {
      found.add(next);
      next = null;
      advance();
    }
    return new Page(page, found);
  }

  private void advance() {
    if (next == null && tables.hasNext()) {
      next = tables.next();
    }
  }

  /**
   * A page of a result.
   *
   * @param number from 1
   */
  public record Page(int number, List<Table> tables) {}

  @Override
  public void close() throws IOException {
    tables.close();
  }
}

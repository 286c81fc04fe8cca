package io.tabularium.writer;

import io.tabularium.engine.model.Table;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a result's tables in one format, one after the other: never two of them in memory. */
public interface TableWriter extends ResultWriter {

  /**
   * Writes and flushes; the stream stays open.
   *
   * @param tables gone through once
   * @throws IOException if the stream fails
   */
  void write(Heading heading, Iterable<Table> tables, OutputStream out) throws IOException;

  @Override
  default void write(Result result, OutputStream out) throws IOException {
    write(new Heading(result.id(), result.name()), result.document().tables(), out);
  }

  /**
   * What is said of the document.
   *
   * @param id of the extraction, or null where none was kept
   * @param name the document's file name
   */
  record Heading(String id, String name) {}
}

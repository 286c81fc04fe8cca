package io.tabularium.writer;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a result in one format. */
@FunctionalInterface
public interface ResultWriter {

  /**
   * Writes and flushes; the stream stays open.
   *
   * @throws IOException if the stream fails
   */
  void write(Result result, OutputStream out) throws IOException;
}

package io.tabularium.storage;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What keeps the files does not answer, or cannot be written to: it is away, or full. */
public class StorageFaultException extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  /** With what the place said. */
  public StorageFaultException(IOException cause) {
    super("what keeps the files fails", cause);
  }
}

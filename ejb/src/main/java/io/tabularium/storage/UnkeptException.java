package io.tabularium.storage;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A whole file could not be put where it is to lie: the place does not answer, or is full. */
public class UnkeptException extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  /** With what the place said. */
  public UnkeptException(IOException cause) {
    super("a file cannot be kept", cause);
  }
}

package io.tabularium.extraction;

import java.util.Locale;

/** How soon an extraction is worked, compared with others; on the wire in lower case. */
public enum Priority {
  /** When there is nothing else. */
  LOW(-10),
  /** In its turn. */
  NORMAL(0),
  /** Before the others. */
  HIGH(10);

  private final int rank;

  Priority(int rank) {
    this.rank = rank;
  }

  /** For the queue: higher ones first. */
  public int rank() {
    return rank;
  }

  /** The word of the contract, such as {@code normal}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.tabularium.extraction;

import java.util.Locale;

/** How soon an extraction is worked, compared with others; on the wire in lower case. */
public enum Priority {
  /** A quarter of the turns that it would have in its turn. */
  LOW(16),
  /** In its turn. */
  NORMAL(4),
  /** Four times the turns. */
  HIGH(1);

  private final int rank;

  Priority(int rank) {
    this.rank = rank;
  }

  /** For the queue: what a job costs its flow. */
  public int rank() {
    return rank;
  }

  /** The word of the contract, such as {@code normal}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

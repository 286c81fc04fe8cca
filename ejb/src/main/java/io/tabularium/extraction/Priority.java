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

  private final int cost;

  Priority(int cost) {
    this.cost = cost;
  }

  /** For the queue: how far its client falls back by it. */
  int cost() {
    return cost;
  }

  /** The word of the contract, such as {@code normal}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

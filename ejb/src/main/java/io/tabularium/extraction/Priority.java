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

  private static final int TIER_PRIORITIES = 10;
  private static final int LEAST_TO_HURRY = 2;

  private final int rank;

  Priority(int rank) {
    this.rank = rank;
  }

  /** For the queue: what a job costs its flow. */
  public int rank() {
    return rank;
  }

  /** The same for a client of a tier of that priority, 0 to 9: the higher, the more turns. */
  int cost(int tierPriority) {
    return rank * (TIER_PRIORITIES - tierPriority);
  }

  /** As far as a tier of that priority allows: the lowest two have nothing to hurry with. */
  Priority within(int tierPriority) {
    return this == HIGH && tierPriority < LEAST_TO_HURRY ? NORMAL : this;
  }

  /** The word of the contract, such as {@code normal}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

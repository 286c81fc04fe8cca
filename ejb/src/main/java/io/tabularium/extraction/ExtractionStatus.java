package io.tabularium.extraction;

import java.util.Locale;

/** Where an extraction stands; on the wire in lower case. */
public enum ExtractionStatus {
  /** Accepted, waiting for a worker. */
  QUEUED,
  /** A worker is on it. */
  RUNNING,
  /** Its result is kept. */
  SUCCEEDED,
  /** It ended with a code and has no result. */
  FAILED,
  /** The caller ended it. */
  CANCELLED;

  /** Whether the step to {@code next} is one that an extraction may take. */
  public boolean canBecome(ExtractionStatus next) {
    return switch (this) {
      case QUEUED -> next == RUNNING || next == FAILED || next == CANCELLED;
      // back to QUEUED: its node stops or died, another worker takes it
      case RUNNING -> next != RUNNING;
      // an administrator has it tried again
      case FAILED -> next == QUEUED;
      case SUCCEEDED, CANCELLED -> false;
    };
  }

  /** Whether nothing follows by itself. */
  public boolean isFinal() {
    return this == SUCCEEDED || this == FAILED || this == CANCELLED;
  }

  /** The word of the contract, such as {@code queued}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

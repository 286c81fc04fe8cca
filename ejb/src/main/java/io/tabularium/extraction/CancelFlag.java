package io.tabularium.extraction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Whether a running extraction has been cancelled, on whichever node. The row is asked only so
 * often: work that ends sooner costs no question at all.
 */
final class CancelFlag implements BooleanSupplier {

  /** With the engine's own steps, an end within a second. */
  static final Duration ASK_EVERY = Duration.ofMillis(300);

  private final Clock clock;
  private final BooleanSupplier row;
  private Instant next;
  private boolean cancelled;

  /** {@code row} asks the database. */
  CancelFlag(Clock clock, BooleanSupplier row) {
    this.clock = clock;
    this.row = row;
    this.next = clock.instant().plus(ASK_EVERY);
  }

  @Override
  public synchronized boolean getAsBoolean() {
    Instant now = clock.instant();
    if (!cancelled && !now.isBefore(next)) {
      next = now.plus(ASK_EVERY);
      cancelled = row.getAsBoolean();
    }
    return cancelled;
  }
}

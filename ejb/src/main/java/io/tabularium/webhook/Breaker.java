package io.tabularium.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a receiver that fails (requirement P-38): after five failures in a row it is
 * left alone for a minute, then one message tries it; if that is taken, all is forgotten.
 *
 * @param failures in a row
 * @param closedUntil before it nothing is sent; null while it takes messages
 */
record Breaker(int failures, Instant closedUntil) {

  static final int THRESHOLD = 5;
  static final Duration REST = Duration.ofSeconds(60);

  /** Nothing is known against it. */
  static final Breaker FRESH = new Breaker(0, null);

  /** How long it is left alone from now on; zero if a message may go. */
  Duration restFrom(Instant now) {
    return closedUntil == null || !now.isBefore(closedUntil)
        ? Duration.ZERO
        : Duration.between(now, closedUntil);
  }

  /** A message tries a rested one now: the only one until it is known how it ended. */
  Breaker tried(Instant now) {
    return new Breaker(failures, now.plus(REST));
  }

  /** A message failed now. */
  Breaker failed(Instant now) {
    boolean rests = failures + 1 >= THRESHOLD;
    return new Breaker(failures + 1, rests ? now.plus(REST) : null);
  }

  /** {@code closed}, {@code open} or {@code half-open}, as breakers are spoken of. */
  String state(Instant now) {
    if (closedUntil == null) {
      return "closed";
    }
    return restFrom(now).isZero() ? "half-open" : "open";
  }
}

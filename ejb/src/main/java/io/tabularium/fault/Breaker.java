package io.tabularium.fault;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of something that fails (requirement P-38): after five failures in a row it is left
 * alone for a while, then one call tries it; if that succeeds, all is forgotten.
 *
 * @param failures in a row
 * @param closedUntil before it nothing is asked; null while it is
 */
public record Breaker(int failures, Instant closedUntil) {

  /** So many failures in a row open it. */
  public static final int THRESHOLD = 5;

  /** So long who is not ours is left alone. */
  public static final Duration REST = Duration.ofSeconds(60);

  /** Nothing is known against it. */
  public static final Breaker FRESH = new Breaker(0, null);

  /** How long it is left alone from now on; zero if a call may go. */
  public Duration restFrom(Instant now) {
    return closedUntil == null || !now.isBefore(closedUntil)
        ? Duration.ZERO
        : Duration.between(now, closedUntil);
  }

  /** A call tries a rested one now: the only one until it is known how it ended. */
  public Breaker tried(Instant now) {
    return new Breaker(failures, now.plus(REST));
  }

  /** A call failed now. */
  public Breaker failed(Instant now) {
    return failed(now, REST);
  }

  /** A call failed now; a breaker that opens rests for that long. */
  Breaker failed(Instant now, Duration rest) {
    boolean rests = failures + 1 >= THRESHOLD;
    return new Breaker(failures + 1, rests ? now.plus(rest) : null);
  }

  /** {@code closed}, {@code open} or {@code half-open}, as breakers are spoken of. */
  public String state(Instant now) {
    if (closedUntil == null) {
      return "closed";
    }
    return restFrom(now).isZero() ? "half-open" : "open";
  }
}

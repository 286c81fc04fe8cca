package io.tabularium.metric;

import java.time.Duration;
import java.time.Instant;

/**
 * How an alert stands. It rises at once, and falls when its value has been well below the limit for
 * a while.
 *
 * @param calmSince since when it might fall, or null
 */
record AlertState(Level level, Instant since, Instant calmSince) {

  /** How far below a limit counts as well below. */
  static final double EASE = 0.9;

  static final Duration CALM = Duration.ofSeconds(60);

  static AlertState begin(Instant now) {
    return new AlertState(Level.GREEN, now, null);
  }

  /**
   * The state after a look.
   *
   * @param rising the level by the limits
   * @param falling the level by the eased limits, never lower than {@code rising}
   */
  AlertState next(Level rising, Level falling, Instant now) {
    if (rising.compareTo(level) > 0) {
      return new AlertState(rising, now, null);
    } else if (falling.compareTo(level) >= 0) {
      return calmSince == null ? this : new AlertState(level, since, null);
    } else if (calmSince == null) {
      return new AlertState(level, since, now);
    }
    return now.isBefore(calmSince.plus(CALM)) ? this : new AlertState(falling, now, null);
  }
}

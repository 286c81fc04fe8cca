package io.tabularium.job;

import java.time.Duration;

/**
 * How often a job that met a fault is tried again, and when: after {@code first}, then each time
 * {@code growth} times later.
 */
public record Retry(int tries, Duration first, double growth) {

  /** Faults of this house: 1 s, 3 s, 9 s, 27 s and 81 s later. */
  public static final Retry SOON = new Retry(5, Duration.ofSeconds(1), 3);
}

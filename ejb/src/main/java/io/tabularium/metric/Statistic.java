package io.tabularium.metric;

import java.util.OptionalDouble;

/** A figure made of many measurements. Durations are milliseconds, shares per cent. */
public enum Statistic {
  /** The mean duration, or the mean of a gauge. */
  MEAN,
  /** The duration that half of them did not exceed. */
  P50,
  /** The duration that 95 of 100 did not exceed. */
  P95,
  /** The duration that 99 of 100 did not exceed. */
  P99,
  /** The longest duration, or the highest value of a gauge. */
  MAX,
  /** The last value of a gauge; of durations, which come from many at once, the longest. */
  LAST,
  /** How many a second. */
  RATE,
  /** The share that failed by the server's fault. */
  ERROR_SHARE,
  /** The share that was neither refused nor failed by the server's fault. */
  AVAILABILITY,
  /** The share of look-ups that a cache answered. */
  HIT_SHARE;

  private static final long FILLED = 1_000;

  private static final double PERCENT = 100;

  /** Whether more is better. */
  public boolean isAtLeast() {
    return this == RATE || this == AVAILABILITY || this == HIT_SHARE;
  }

  /** The unit of a kind's figure. */
  String unit() {
    return switch (this) {
      case MEAN, P50, P95, P99, MAX, LAST -> "ms";
      case RATE -> "1/s";
      case ERROR_SHARE, AVAILABILITY, HIT_SHARE -> "%";
    };
  }

  /** The figure of a measure over so many seconds; empty if nothing was measured. */
  OptionalDouble of(Measure measure, long seconds) {
    if (measure.count() == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        switch (this) {
          case MEAN -> measure.meanMillis();
          case P50 -> measure.percentileMillis(50);
          case P95 -> measure.percentileMillis(95);
          case P99 -> measure.percentileMillis(99);
          case MAX, LAST -> measure.maxMillis();
          case RATE -> (double) measure.count() / seconds;
          case ERROR_SHARE -> PERCENT * measure.faults() / measure.count();
          case AVAILABILITY -> PERCENT - PERCENT * measure.faults() / measure.count();
          case HIT_SHARE -> PERCENT * measure.count(Outcome.OK) / measure.count();
        });
  }

  /** The figure of looks at a gauge: the highest, the last, or for any other one the mean. */
  double of(Looks looks) {
    return switch (this) {
      case MAX -> looks.max();
      case LAST -> looks.last();
      default -> looks.mean();
    };
  }

  /** From how many on an objective is judged: a cache misses all that it is asked for first. */
  long needed() {
    return this == HIT_SHARE ? FILLED : 1;
  }

  /** How many of a measure go against an objective with this bound. */
  long bad(Measure measure, double bound) {
    return switch (this) {
      case P50, P95, P99, MEAN, MAX, LAST -> measure.slowerThan(bound);
      case ERROR_SHARE, AVAILABILITY -> measure.faults();
      case HIT_SHARE -> measure.count() - measure.count(Outcome.OK);
      case RATE -> measure.count(Outcome.REFUSED);
    };
  }

  /** The share, 0 to 1, that may go against an objective with this bound. */
  double allowed(double bound) {
    return switch (this) {
      case P50 -> 0.5;
      case P95 -> 0.05;
      case P99 -> 0.01;
      case MEAN, MAX, LAST, RATE -> 0;
      case ERROR_SHARE -> bound / PERCENT;
      case AVAILABILITY, HIT_SHARE -> 1 - bound / PERCENT;
    };
  }
}

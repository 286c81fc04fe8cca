package io.tabularium.metric;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * How long many things took and how they ended. Measures of several nodes and times add up to the
 * measure of all of them together; a percentile is never averaged.
 */
public final class Measure {

  /** Decimal digits that a histogram keeps of a duration: it is right to one per cent. */
  static final int DIGITS = 2;

  private static final double MICROS_PER_MILLI = 1_000;

  private final Histogram micros;
  private final long[] outcomes;

  /** Takes its arguments over. */
  Measure(Histogram micros, long[] outcomes) {
    this.micros = micros;
    this.outcomes = outcomes;
  }

  /** Nothing yet. */
  public Measure() {
    this(new Histogram(DIGITS), new long[Outcome.values().length]);
  }

  /** Adds all of another one to this one. */
  public Measure add(Measure other) {
    micros.add(other.micros);
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] += other.outcomes[i];
    }
    return this;
  }

  Histogram micros() {
    return micros;
  }

  /** How many. */
  public long count() {
    return micros.getTotalCount();
  }

  /** How many ended so. */
  public long count(Outcome outcome) {
    return outcomes[outcome.place()];
  }

  /** How many the objectives count against the server. */
  public long faults() {
    return count(Outcome.REFUSED) + count(Outcome.ERROR);
  }

  /** How many took longer than so many milliseconds. */
  public long slowerThan(double millis) {
    long limit = Math.round(millis * MICROS_PER_MILLI);
    long within = limit <= 0 ? 0 : micros.getCountBetweenValues(0, limit);
    return Math.max(0, count() - within);
  }

  /**
   * The duration in milliseconds that a share of them did not exceed; 0 if there are none.
   *
   * @param percent 0 to 100
   */
  public double percentileMillis(double percent) {
    return micros.getValueAtPercentile(percent) / MICROS_PER_MILLI;
  }

  /** The mean in milliseconds; 0 if there are none. */
  public double meanMillis() {
    double sum = 0;
    // Histogram.getMean walks with one iterator that all who read the histogram share
    for (HistogramIterationValue step : micros.recordedValues()) {
      sum +=
          micros.medianEquivalentValue(step.getValueIteratedTo())
              * (double) step.getCountAddedInThisIterationStep();
    }
    return count() == 0 ? 0 : sum / count() / MICROS_PER_MILLI;
  }

  /** The longest in milliseconds. */
  public double maxMillis() {
    return micros.getMaxValue() / MICROS_PER_MILLI;
  }
}

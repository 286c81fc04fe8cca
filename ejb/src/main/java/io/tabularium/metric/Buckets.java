package io.tabularium.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Counts since the start of a node, as Prometheus' histograms have them.
 *
 * @param counts those up to each bound and above the one before; the last one is above all bounds
 * @param seconds all durations together
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Buckets(long[] counts, double seconds) {

  /** Upper ends in seconds: the objectives' own limits, and what is needed between them. */
  public static final List<Double> BOUNDS =
      List.of(
          0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0, 2.0, 5.0, 10.0,
          30.0, 60.0, 120.0);

  /**
   * Upper ends in seconds, a tenth apart: a percentile that is read out of them is right to a
   * tenth. For one series only, since they are many.
   */
  public static final List<Double> FINE =
      DoubleStream.iterate(0.0005, end -> end <= 120, end -> end * 1.1)
          .map(end -> new BigDecimal(end).round(new MathContext(3)).doubleValue())
          .boxed()
          .toList();

  /** Copies the counts. */
  public Buckets {
    counts = counts.clone();
  }

  @Override
  public long[] counts() {
    return counts.clone();
  }

  /** How many. */
  public long count() {
    return Arrays.stream(counts).sum();
  }

  /** In which of the counts a duration belongs. */
  static int of(double seconds, List<Double> bounds) {
    int found = Collections.binarySearch(bounds, seconds);
    return found < 0 ? -found - 1 : found;
  }
}

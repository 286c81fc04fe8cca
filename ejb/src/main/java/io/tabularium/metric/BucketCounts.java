package io.tabularium.metric;

import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Counts durations by their length, from many threads at once, since the start of the node. */
final class BucketCounts {

  private final List<Double> bounds;
  private final LongAdder[] counts;
  private final DoubleAdder seconds = new DoubleAdder();

  /** Counts up to each of these bounds, in seconds, and above the last. */
  BucketCounts(List<Double> bounds) {
    this.bounds = bounds;
    counts = Stream.generate(LongAdder::new).limit(bounds.size() + 1).toArray(LongAdder[]::new);
  }

  void add(double time) {
    counts[Buckets.of(time, bounds)].increment();
    seconds.add(time);
  }

  Buckets total() {
    long[] sums = new long[counts.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = counts[i].sum();
    }
    return new Buckets(sums, seconds.sum());
  }
}

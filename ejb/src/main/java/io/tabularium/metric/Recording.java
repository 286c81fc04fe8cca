package io.tabularium.metric;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Takes measurements from many threads at once; keeps what is new, and counts since the start. */
final class Recording {

  private static final double SECONDS_PER_MICRO = 1e-6;
  private static final long MICROS_PER_SECOND = 1_000_000;

  /** Longer ones count as this long. */
  private static final long LONGEST_MICROS = Duration.ofDays(1).toSeconds() * MICROS_PER_SECOND;

  private final Recorder recorder = new Recorder(Measure.DIGITS);
  private final LongAdder[] outcomes = adders(Outcome.values().length);
  private final long[] drained = new long[Outcome.values().length];
  private final BucketCounts buckets = new BucketCounts(Buckets.BOUNDS);

  void record(Outcome outcome, Duration duration) {
    long micros = Math.min(Math.max(0, duration.toNanos() / 1_000), LONGEST_MICROS);
    recorder.recordValue(micros);
    outcomes[outcome.place()].increment();
    buckets.add(micros * SECONDS_PER_MICRO);
  }

  /** What came since the last call, or null if nothing did. Only one thread may call it. */
  Measure drain() {
    Histogram fresh = recorder.getIntervalHistogram();
    if (fresh.getTotalCount() == 0) {
      return null;
    }
    long[] counts = new long[outcomes.length];
    for (int i = 0; i < counts.length; i++) {
      long now = outcomes[i].sum();
      counts[i] = now - drained[i];
      drained[i] = now;
    }
    return new Measure(fresh, counts);
  }

  /** Everything since the start of the node. */
  Buckets total() {
    return buckets.total();
  }

  private static LongAdder[] adders(int count) {
    LongAdder[] adders = new LongAdder[count];
    for (int i = 0; i < count; i++) {
      adders[i] = new LongAdder();
    }
    return adders;
  }
}

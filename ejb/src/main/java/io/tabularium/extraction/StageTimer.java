package io.tabularium.extraction;

import io.tabularium.metric.Kind;
import io.tabularium.metric.Meters;
import io.tabularium.metric.Outcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Adds up the time that each of the engine's stages takes at one document. */
final class StageTimer {

  private static final Logger LOG = Logger.getLogger(StageTimer.class.getName());
  private static final double NANOS_PER_SECOND = 1e9;

  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final LongSupplier ticker;
  private long last;

  /** {@code ticker} gives nanoseconds from any beginning. */
  StageTimer(LongSupplier ticker) {
    this.ticker = ticker;
    this.last = ticker.getAsLong();
  }

  /** A stage has come to its end, or one more part of it. */
  void done(String stage) {
    long now = ticker.getAsLong();
    nanos.merge(stage, now - last, Long::sum);
    last = now;
  }

  /** The time of each stage so far. */
  Map<String, Duration> times() {
    Map<String, Duration> times = new LinkedHashMap<>();
    nanos.forEach((stage, time) -> times.put(stage, Duration.ofNanos(time)));
    return times;
  }

  /**
   * Tells the meters, and the log one line a stage with seconds to three decimals (P-37). The
   * server's formatters write what stands in a map as fields of their own.
   *
   * @param who whom the lines are about, by the names of the fields
   */
  void tell(Meters meters, Map<String, String> who) {
    times()
        .forEach(
            (stage, time) -> {
              meters.record(Kind.STAGE, stage, Outcome.OK, time);
              String seconds =
                  String.format(Locale.ROOT, "%.3f", time.toNanos() / NANOS_PER_SECOND);
              Map<String, String> fields = new TreeMap<>(who);
              fields.put("stage", stage);
              fields.put("seconds", seconds);
              LOG.log(
                  Level.INFO,
                  "extraction {0}: {1} completed in {2} s",
                  new Object[] {who.get("job"), stage, seconds, fields});
            });
  }
}

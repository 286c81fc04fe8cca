package io.tabularium.metric;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A measure in figures.
 *
 * @param name what was measured, such as a route
 * @param limitedPercent the share refused for a caller's limit (429)
 * @param errorPercent the share that failed by the server's fault, refusals for lack of room with
 *     it
 * @param outcomes how many ended how
 */
public record Figures(
    String name,
    long count,
    double perSecond,
    double averageMillis,
    double p50Millis,
    double p95Millis,
    double p99Millis,
    double maxMillis,
    double successPercent,
    double limitedPercent,
    double errorPercent,
    Map<String, Long> outcomes) {

  private static final double PERCENT = 100;

  /** Copies the map. */
  public Figures {
    outcomes = Map.copyOf(outcomes);
  }

  /** Those of a measure over so many seconds. */
  static Figures of(String name, Measure measure, long seconds) {
    Map<String, Long> outcomes = new TreeMap<>();
    Arrays.stream(Outcome.values())
        .forEach(
            outcome ->
                outcomes.put(
                    outcome.name().toLowerCase(java.util.Locale.ROOT), measure.count(outcome)));
    return new Figures(
        name,
        measure.count(),
        (double) measure.count() / seconds,
        measure.meanMillis(),
        measure.percentileMillis(50),
        measure.percentileMillis(95),
        measure.percentileMillis(99),
        measure.maxMillis(),
        percent(measure.count(Outcome.OK), measure),
        percent(measure.count(Outcome.LIMITED), measure),
        percent(measure.faults(), measure),
        outcomes);
  }

  private static double percent(long part, Measure measure) {
    return measure.count() == 0 ? 0 : PERCENT * part / measure.count();
  }
}

package io.tabularium.loadtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is worse than it was (I-50): current beyond baseline x (1 + the metric's threshold). */
public final class Regression {

  /** By how much a figure may differ from run to run on the same machine. */
  private static final Map<String, Double> PERFORMANCE_THRESHOLDS =
      new TreeMap<>(
          Map.of(
              "averageMillis", 0.20,
              "p50Millis", 0.20,
              "p95Millis", 0.25,
              "p99Millis", 0.50,
              "apiP95Millis", 0.25,
              "cpuPercent", 0.20,
              "memoryPercent", 0.20));

  private static final Map<String, Double> MORE_IS_BETTER =
      new TreeMap<>(Map.of("requestsPerSecond", 0.20, "successPercent", 0.02));

  private Regression() {}

  /** The figures of {@code current} that are worse than {@code baseline} by more than they may. */
  public static List<Miss> between(Map<String, Double> baseline, Map<String, Double> current) {
    List<Miss> misses = new ArrayList<>();
    compare(PERFORMANCE_THRESHOLDS, 1, baseline, current, misses);
    compare(MORE_IS_BETTER, -1, baseline, current, misses);
    return misses;
  }

  private static void compare(
      Map<String, Double> thresholds,
      int direction,
      Map<String, Double> baseline,
      Map<String, Double> current,
      List<Miss> misses) {
    thresholds.forEach(
        (metric, threshold) -> {
          Double before = baseline.get(metric);
          Double now = current.get(metric);
          if (before != null && now != null) {
            double bound = before * (1 + direction * threshold);
            if (direction * (now - bound) > 0) {
              misses.add(Miss.of(metric, bound, now, "baseline"));
            }
          }
        });
  }
}

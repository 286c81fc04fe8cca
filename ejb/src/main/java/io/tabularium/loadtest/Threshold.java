package io.tabularium.loadtest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a figure of a load test must keep.
 *
 * @param atLeast whether more is better
 * @param minUsers it holds only for runs of at least so many users
 * @param against {@code threshold} or {@code budget}
 */
record Threshold(String metric, double bound, boolean atLeast, int minUsers, String against) {

  private static final String OF_RUNS = "threshold";
  private static final String USERS = "users";
  private static final String SUCCESS = "successPercent";

  /** More users than the server is meant for: more may fail (P-42). */
  private static final String STRESS = "stress";

  private static final double SUCCESS_UNDER_STRESS = 70;

  /** Requirements P-41 to P-45, I-34 and I-51. */
  private static final List<Threshold> ALL =
      List.of(
          new Threshold("averageMillis", 2_000, false, 0, OF_RUNS),
          new Threshold("p95Millis", 5_000, false, 0, OF_RUNS),
          new Threshold(SUCCESS, 90, true, 0, OF_RUNS),
          new Threshold("requestsPerSecond", 10, true, 50, OF_RUNS),
          new Threshold("cpuPercent", 80, false, 0, OF_RUNS),
          new Threshold("memoryPercent", 85, false, 0, OF_RUNS),
          new Threshold("cleanupPercent", 95, true, 0, OF_RUNS),
          new Threshold("apiP95Millis", 500, false, 0, "budget"),
          new Threshold("wrongResults", 0, false, 0, OF_RUNS));

  static List<Miss> misses(String scenario, Map<String, Double> figures) {
    return ALL.stream()
        .map(threshold -> threshold.in(scenario))
        .map(threshold -> threshold.miss(figures))
        .flatMap(Optional::stream)
        .toList();
  }

  private Threshold in(String scenario) {
    return metric.equals(SUCCESS) && scenario.equals(STRESS)
        ? new Threshold(metric, SUCCESS_UNDER_STRESS, true, minUsers, against)
        : this;
  }

  private Optional<Miss> miss(Map<String, Double> figures) {
    Double actual = figures.get(metric);
    if (actual == null || figures.getOrDefault(USERS, 0.0) < minUsers) {
      return Optional.empty();
    }
    boolean kept = atLeast ? actual >= bound : actual <= bound;
    return kept ? Optional.empty() : Optional.of(Miss.of(metric, bound, actual, against));
  }
}

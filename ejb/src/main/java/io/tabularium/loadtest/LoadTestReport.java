package io.tabularium.loadtest;

import java.util.List;
import java.util.Map;

/**
 * A finished run as its tool tells of it.
 *
 * @param baseline whether later runs of the scenario are to be compared with this one
 * @param figures by metric, such as {@code p95Millis}
 * @param misses what the tool itself found to be missed
 * @param json the whole report
 */
public record LoadTestReport(
    String scenario,
    boolean baseline,
    Map<String, Double> figures,
    List<Miss> misses,
    String json) {

  /** Copies map and list. */
  public LoadTestReport {
    figures = Map.copyOf(figures);
    misses = List.copyOf(misses);
  }
}

package io.tabularium.loadtest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A run with its verdict.
 *
 * @param comparedTo the baseline, or null if there was none
 * @param passed whether the server finds nothing missed
 * @param report as it was sent, JSON
 */
public record LoadTest(
    UUID id,
    String scenario,
    Instant storedAt,
    boolean baseline,
    UUID comparedTo,
    boolean passed,
    Map<String, Double> figures,
    List<Miss> misses,
    String report) {

  /** Copies map and list. */
  public LoadTest {
    figures = Map.copyOf(figures);
    misses = List.copyOf(misses);
  }
}

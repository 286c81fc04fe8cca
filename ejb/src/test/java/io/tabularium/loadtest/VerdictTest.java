package io.tabularium.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each threshold and each regression is found alone. */
class VerdictTest {

  private static final Map<String, Double> GOOD =
      Map.ofEntries(
          Map.entry("users", 100.0),
          Map.entry("averageMillis", 300.0),
          Map.entry("p50Millis", 200.0),
          Map.entry("p95Millis", 900.0),
          Map.entry("p99Millis", 1_500.0),
          Map.entry("apiP95Millis", 90.0),
          Map.entry("successPercent", 99.0),
          Map.entry("requestsPerSecond", 60.0),
          Map.entry("cpuPercent", 60.0),
          Map.entry("memoryPercent", 50.0),
          Map.entry("cleanupPercent", 100.0),
          Map.entry("wrongResults", 0.0));

  @Test
  void aGoodRunMissesNothing() {
    assertThat(Threshold.misses("heavy", GOOD)).isEmpty();
    assertThat(Regression.between(GOOD, GOOD)).isEmpty();
  }

  @Test
  void eachThresholdIsMissedAlone() {
    Map<String, Double> bad =
        Map.of(
            "averageMillis", 2_500.0,
            "p95Millis", 6_000.0,
            "apiP95Millis", 501.0,
            "successPercent", 89.0,
            "requestsPerSecond", 9.0,
            "cpuPercent", 81.0,
            "memoryPercent", 86.0,
            "cleanupPercent", 94.0,
            "wrongResults", 1.0);
    bad.forEach(
        (metric, value) ->
            assertThat(Threshold.misses("heavy", with(metric, value)))
                .extracting(Miss::metric)
                .containsExactly(metric));
  }

  @Test
  void aMissSaysByHowMuch() {
    List<Miss> misses = Threshold.misses("heavy", with("p95Millis", 7_500));
    assertThat(misses.get(0).budget()).isEqualTo(5_000);
    assertThat(misses.get(0).actual()).isEqualTo(7_500);
    assertThat(misses.get(0).violationPercentage()).isCloseTo(50, within(1e-9));
  }

  @Test
  void stressMayFailMoreAndFewUsersMayAskLess() {
    assertThat(Threshold.misses("stress", with("successPercent", 71))).isEmpty();
    assertThat(Threshold.misses("stress", with("successPercent", 69))).hasSize(1);
    Map<String, Double> few = with("requestsPerSecond", 2);
    few.put("users", 5.0);
    assertThat(Threshold.misses("smoke", few)).isEmpty();
  }

  @Test
  void worseThanTheBaselineByMoreThanItMayIsARegression() {
    assertThat(Regression.between(GOOD, with("p95Millis", 1_120))).isEmpty();
    assertThat(Regression.between(GOOD, with("p95Millis", 1_130)))
        .extracting(Miss::metric)
        .containsExactly("p95Millis");
    assertThat(Regression.between(GOOD, with("requestsPerSecond", 47)))
        .extracting(Miss::against)
        .containsExactly("baseline");
    assertThat(Regression.between(GOOD, with("averageMillis", 100))).isEmpty();
  }

  private static Map<String, Double> with(String metric, double value) {
    Map<String, Double> figures = new HashMap<>(GOOD);
    figures.put(metric, value);
    return figures;
  }
}

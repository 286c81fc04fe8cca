package io.tabularium.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.metric.DatabaseInMemory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Load tests on the real schema. */
class LoadTestServiceTest {

  private final DatabaseInMemory database = new DatabaseInMemory(LoadTestRow.class);
  private final LoadTestService service =
      new LoadTestService(
          database.inject(new LoadTestRepository()),
          Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aRunIsComparedWithItsScenariosBaseline() {
    LoadTest baseline = keep("smoke", true, Map.of("p95Millis", 100.0));
    assertThat(baseline.passed()).isTrue();
    assertThat(baseline.comparedTo()).isNull();
    LoadTest worse = keep("smoke", false, Map.of("p95Millis", 200.0));
    assertThat(worse.comparedTo()).isEqualTo(baseline.id());
    assertThat(worse.misses()).extracting(Miss::against).containsExactly("baseline");
    assertThat(keep("heavy", false, Map.of("p95Millis", 200.0)).passed()).isTrue();
    assertThat(service.newest(10)).hasSize(3);
  }

  @Test
  void whatTheToolFoundIsKept() {
    Miss own = new Miss("cleanupPercent", 95, 90, 5.3, "threshold");
    LoadTestReport report =
        new LoadTestReport("cleanup", false, Map.of("cleanupPercent", 90.0), List.of(own), "{}");
    UUID id = kept(report).id();
    LoadTest found = service.find(id).orElseThrow();
    assertThat(found.misses()).containsExactly(own);
    assertThat(found.passed()).isFalse();
    assertThat(found.report()).isEqualTo("{}");
    assertThat(service.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void aRunWithoutFiguresHasNotPassed() {
    assertThat(keep("smoke", false, Map.of()).passed()).isFalse();
  }

  private LoadTest keep(String scenario, boolean baseline, Map<String, Double> figures) {
    return kept(new LoadTestReport(scenario, baseline, figures, List.of(), "{}"));
  }

  private LoadTest kept(LoadTestReport report) {
    AtomicReference<LoadTest> kept = new AtomicReference<>();
    database.transact(() -> kept.set(service.keep(report)));
    return kept.get();
  }
}

package io.tabularium.web.performance;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.tabularium.loadtest.LoadTest;
import io.tabularium.loadtest.Miss;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A load test with its verdict.
 *
 * @param comparedTo the scenario's baseline at that time, or null
 * @param report as it was sent
 */
@Schema(
    name = "LoadTest",
    requiredProperties = {"id", "scenario", "storedAt", "verdict"})
public record LoadTestBody(
    UUID id,
    String scenario,
    Instant storedAt,
    boolean baseline,
    UUID comparedTo,
    String verdict,
    boolean passed,
    Map<String, Double> figures,
    List<Miss> misses,
    @Schema(description = "the report as it was sent: any JSON object") @JsonRawValue
        Object report) {

  /** Copies map and list. */
  public LoadTestBody {
    figures = Map.copyOf(figures);
    misses = List.copyOf(misses);
  }

  static LoadTestBody of(LoadTest test) {
    return new LoadTestBody(
        test.id(),
        test.scenario(),
        test.storedAt(),
        test.baseline(),
        test.comparedTo(),
        test.passed() ? "passed" : "missed",
        test.passed(),
        test.figures(),
        test.misses(),
        test.report());
  }
}

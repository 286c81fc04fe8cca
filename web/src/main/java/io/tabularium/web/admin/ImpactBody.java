package io.tabularium.web.admin;

import io.tabularium.account.TierFigure;
import io.tabularium.impact.Impact;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom other figures of a tier would have hit; {@code notMeasured} names those nobody can tell. */
@Schema(name = "Impact")
public record ImpactBody(long clients, List<HitBody> hits, List<String> notMeasured) {

  /** A client and a figure: {@code refused} of {@code outOf} requests or documents. */
  @Schema(
      name = "ImpactHit",
      requiredProperties = {"figure", "clientId", "clientName"})
  public record HitBody(
      String figure, UUID clientId, String clientName, long busiest, long refused, long outOf) {}

  static ImpactBody of(Impact impact) {
    return new ImpactBody(
        impact.clients(),
        impact.hits().stream()
            .map(
                hit ->
                    new HitBody(
                        hit.figure().wire(),
                        hit.clientId(),
                        hit.clientName(),
                        hit.busiest(),
                        hit.times().hit(),
                        hit.times().outOf()))
            .toList(),
        impact.unknown().stream().sorted().map(TierFigure::wire).toList());
  }
}

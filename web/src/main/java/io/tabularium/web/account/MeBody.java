package io.tabularium.web.account;

import io.tabularium.account.Caller;
import io.tabularium.account.Scope;
import io.tabularium.account.Tier;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller as the server knows it. */
@Schema(name = "Me")
public record MeBody(
    UUID clientId, String client, String tier, List<String> scopes, LimitsBody limits) {

  /** Copies the list. */
  public MeBody {
    scopes = List.copyOf(scopes);
  }

  /** What the tier allows: largest document, most pages of it, longest work at it. */
  @Schema(name = "Limits")
  public record LimitsBody(long maxFileBytes, int maxPages, long timeLimitSeconds) {

    /** Those of a tier. */
    public static LimitsBody of(Tier tier) {
      return new LimitsBody(tier.maxFileBytes(), tier.maxPages(), tier.timeLimit().toSeconds());
    }
  }

  static MeBody of(Caller caller) {
    return new MeBody(
        caller.clientId(),
        caller.clientName(),
        caller.tier().name().wire(),
        caller.scopes().stream().sorted().map(Scope::wire).toList(),
        LimitsBody.of(caller.tier()));
  }
}

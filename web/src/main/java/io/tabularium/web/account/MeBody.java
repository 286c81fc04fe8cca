package io.tabularium.web.account;

import io.tabularium.account.Caller;
import io.tabularium.account.Rates;
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

  /** What the tier allows; {@link Tier} tells the meaning of each. */
  @Schema(name = "Limits")
  public record LimitsBody(
      Rates requests,
      int maxRunning,
      int maxWaiting,
      long maxFileBytes,
      int maxPages,
      long pagesPerMonth,
      int priority,
      long sourceRetentionMinutes,
      long resultRetentionMinutes,
      long timeLimitSeconds) {

    /** Those of a tier. */
    public static LimitsBody of(Tier tier) {
      return new LimitsBody(
          tier.rates(),
          tier.maxRunning(),
          tier.maxWaiting(),
          tier.maxFileBytes(),
          tier.maxPages(),
          tier.pagesPerMonth(),
          tier.priority(),
          tier.sourceRetention().toMinutes(),
          tier.resultRetention().toMinutes(),
          tier.timeLimit().toSeconds());
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

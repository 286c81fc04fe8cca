package io.tabularium.web.account;

import io.tabularium.account.Caller;
import io.tabularium.account.Rates;
import io.tabularium.account.Scope;
import io.tabularium.account.Tier;
import io.tabularium.admission.Admission;
import io.tabularium.web.answer.LimitProblemBody.State;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller as the server knows it. */
@Schema(
    name = "Me",
    requiredProperties = {"tier", "limits", "usage"})
public record MeBody(
    UUID clientId,
    String client,
    String tier,
    List<String> scopes,
    LimitsBody limits,
    UsageBody usage) {

  /** What is used: of each limit of requests, and of the month's pages. */
  @Schema(name = "MyUsage")
  public record UsageBody(List<State> requests, long pagesThisMonth, long pagesLeftThisMonth) {

    /** Copies the list. */
    public UsageBody {
      requests = List.copyOf(requests);
    }
  }

  /** Copies the list. */
  public MeBody {
    scopes = List.copyOf(scopes);
  }

  /** What the tier allows; {@link Tier} tells the meaning of each. */
  @Schema(name = "Limits", requiredProperties = "requests")
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

  static MeBody of(Caller caller, Admission admission, long pagesThisMonth) {
    long pages = caller.tier().pagesPerMonth();
    return new MeBody(
        caller.clientId(),
        caller.clientName(),
        caller.tier().name().wire(),
        caller.scopes().stream().sorted().map(Scope::wire).toList(),
        LimitsBody.of(caller.tier()),
        new UsageBody(
            admission.states().stream().map(State::of).toList(),
            pagesThisMonth,
            Math.max(0, pages - pagesThisMonth)));
  }
}

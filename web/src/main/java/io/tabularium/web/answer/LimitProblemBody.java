package io.tabularium.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tabularium.admission.LimitException;
import io.tabularium.admission.LimitState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The problem of a request beyond a limit.
 *
 * @param which the limit that refused
 * @param limit its requests
 * @param remaining what is left of it: none
 * @param reset seconds until it has all again
 * @param limits every limit that applies; the request has cost nothing in the others
 * @param nextTier what the next tier would allow in its place, or null
 */
@Schema(name = "LimitProblem", requiredProperties = "which")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LimitProblemBody(
    @JsonUnwrapped ProblemBody problem,
    String which,
    int limit,
    long remaining,
    long reset,
    List<State> limits,
    NextTier nextTier) {

  /** How one limit stands. */
  @Schema(name = "LimitState", requiredProperties = "name")
  public record State(String name, int limit, long windowSeconds, long remaining, long reset) {

    /** That of a limit. */
    public static State of(LimitState state) {
      return new State(
          state.limit().name(),
          state.limit().requests(),
          state.limit().window().toSeconds(),
          state.remaining(),
          LimitHeaders.seconds(state.reset()));
    }
  }

  /** What another tier would allow. */
  @Schema(name = "NextTier", requiredProperties = "tier")
  public record NextTier(String tier, long limit) {}

  static LimitProblemBody of(ProblemBody problem, LimitException e) {
    LimitState refused = e.admission().refusedBy();
    return new LimitProblemBody(
        problem,
        refused.limit().name(),
        refused.limit().requests(),
        refused.remaining(),
        LimitHeaders.seconds(refused.reset()),
        e.admission().states().stream().map(State::of).toList(),
        e.offer() == null ? null : new NextTier(e.offer().tier().wire(), e.offer().amount()));
  }
}

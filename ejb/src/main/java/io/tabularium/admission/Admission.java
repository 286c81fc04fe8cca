package io.tabularium.admission;

import java.util.Comparator;
import java.util.List;

/**
 * What the limits say of a request.
 *
 * @param states of every limit that applies; empty where none does
 * @param refusedBy the limit that is used up, or null if the request is admitted
 */
public record Admission(List<LimitState> states, LimitState refusedBy) {

  /** Copies the list. */
  public Admission {
    states = List.copyOf(states);
  }

  /** The limit that says no, or is nearest to it; null where no limit applies. */
  public LimitState tightest() {
    if (refusedBy != null) {
      return refusedBy;
    }
    return states.stream().min(Comparator.comparingLong(LimitState::remaining)).orElse(null);
  }
}

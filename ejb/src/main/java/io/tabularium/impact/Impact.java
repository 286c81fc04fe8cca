package io.tabularium.impact;

import io.tabularium.account.TierFigure;
import java.util.List;
import java.util.Set;

/**
 * What a change of a tier would have meant in the last 24 hours.
 *
 * @param clients how many clients the tier has
 * @param hits one a client and figure, the hardest first; figures that only grow hit nobody
 * @param unknown figures that are lowered, and whose use is not measured client by client
 */
public record Impact(long clients, List<Hit> hits, Set<TierFigure> unknown) {

  /** Copies the collections. */
  public Impact {
    hits = List.copyOf(hits);
    unknown = Set.copyOf(unknown);
  }
}

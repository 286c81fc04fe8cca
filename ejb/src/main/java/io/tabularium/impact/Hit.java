package io.tabularium.impact;

import io.tabularium.account.TierFigure;
import java.util.UUID;

/**
 * A client that a figure would have hit in the last 24 hours.
 *
 * @param busiest the most that it used of what the figure limits
 * @param times how many of its requests or documents would have been refused, or made to wait, and
 *     of how many
 */
public record Hit(TierFigure figure, UUID clientId, String clientName, long busiest, Times times) {

  /** So many out of so many. */
  public record Times(long hit, long outOf) {}
}

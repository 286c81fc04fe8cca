package io.tabularium.metric;

import java.util.List;

/**
 * How an objective stands.
 *
 * @param bound what is promised, in {@code unit}
 * @param atLeast whether more is better
 * @param achieved the value over the window; null if nothing was measured
 * @param met null if nothing was measured
 * @param achievedPercent the share of good ones
 * @param budgetLeftPercent how much of what may go wrong has not gone wrong; below 0 if overdrawn
 */
public record ObjectiveStanding(
    String name,
    String meaning,
    String measured,
    String statistic,
    double bound,
    boolean atLeast,
    String unit,
    long windowSeconds,
    long count,
    Double achieved,
    Boolean met,
    Double achievedPercent,
    Double budgetLeftPercent,
    List<BurnRate> burnRates,
    Level level) {

  /** Copies the list. */
  public ObjectiveStanding {
    burnRates = List.copyOf(burnRates);
  }
}

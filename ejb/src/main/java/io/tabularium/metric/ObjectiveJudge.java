package io.tabularium.metric;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Judges objectives by what was measured. Budgets burn over pairs of a long and a short window, as
 * Google's SRE workbook has it (chapter 5): both must burn too fast, so that an alert neither comes
 * for a blip nor stays when the fault is over.
 */
final class ObjectiveJudge {

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(Duration.ofHours(1), Duration.ofMinutes(5), 14.4, Level.RED),
          new Pair(Duration.ofHours(6), Duration.ofMinutes(30), 6, Level.RED),
          new Pair(Duration.ofDays(3), Duration.ofHours(6), 1, Level.YELLOW));

  /** With less of its budget left an objective is worth a look. */
  private static final double LITTLE_LEFT_PERCENT = 25;

  private static final double PERCENT = 100;

  private final Function<Duration, Reading> windows;

  /** Judges by what {@code windows} gives for the last so long. */
  ObjectiveJudge(Function<Duration, Reading> windows) {
    this.windows = windows;
  }

  ObjectiveStanding judge(Objective objective) {
    Statistic statistic = objective.quantity().statistic();
    long seconds = objective.window().toSeconds();
    Measure measure = objective.quantity().measure(windows.apply(objective.window()));
    OptionalDouble value = statistic.of(measure, seconds);
    Double achieved = value.isPresent() ? value.getAsDouble() : null;
    boolean enough = achieved != null && measure.count() >= statistic.needed();
    Boolean met = enough ? isMet(objective, measure, achieved) : null;
    Double good = achieved == null ? null : goodPercent(objective, measure);
    Double left = enough ? budgetLeft(objective, measure) : null;
    List<BurnRate> burning = new ArrayList<>();
    Level level = level(met, left);
    for (Pair pair : PAIRS) {
      BurnRate slow = burnRate(objective, pair.slow());
      BurnRate fast = burnRate(objective, pair.fast());
      burning.add(fast);
      burning.add(slow);
      if (pair.isOver(slow) && pair.isOver(fast) && pair.level().compareTo(level) > 0) {
        level = pair.level();
      }
    }
    return new ObjectiveStanding(
        objective.name(),
        objective.meaning(),
        objective.quantity().measured(),
        statistic.name(),
        objective.bound(),
        statistic.isAtLeast(),
        objective.quantity().unit(),
        seconds,
        measure.count(),
        achieved,
        met,
        good,
        left,
        burning.stream().distinct().toList(),
        level);
  }

  /** A rate that nobody asks for is not missed: only if calls were refused for lack of room. */
  private static boolean isMet(Objective objective, Measure measure, double achieved) {
    Statistic statistic = objective.quantity().statistic();
    if (statistic == Statistic.RATE && measure.count(Outcome.REFUSED) == 0) {
      return true;
    }
    return statistic.isAtLeast() ? achieved >= objective.bound() : achieved <= objective.bound();
  }

  private static double goodPercent(Objective objective, Measure measure) {
    long bad = objective.quantity().statistic().bad(measure, objective.bound());
    return PERCENT - PERCENT * bad / measure.count();
  }

  private static Double budgetLeft(Objective objective, Measure measure) {
    Double burnt = burnt(objective, measure);
    return burnt == null ? null : PERCENT - PERCENT * burnt;
  }

  /** Which share of the budget the bad ones are; null without a budget, or too few to tell. */
  private static Double burnt(Objective objective, Measure measure) {
    Statistic statistic = objective.quantity().statistic();
    double allowed = statistic.allowed(objective.bound());
    if (allowed <= 0 || measure.count() < statistic.needed()) {
      return null;
    }
    long bad = statistic.bad(measure, objective.bound());
    return bad / (allowed * measure.count());
  }

  private BurnRate burnRate(Objective objective, Duration window) {
    Measure measure = objective.quantity().measure(windows.apply(window));
    return new BurnRate(window.toSeconds(), burnt(objective, measure));
  }

  private static Level level(Boolean met, Double left) {
    if (met == null || met) {
      return left != null && left < LITTLE_LEFT_PERCENT ? Level.YELLOW : Level.GREEN;
    }
    return Level.RED;
  }

  /** Two windows over which a budget must burn faster than {@code factor} to count. */
  private record Pair(Duration slow, Duration fast, double factor, Level level) {

    boolean isOver(BurnRate rate) {
      return rate.rate() != null && rate.rate() >= factor;
    }
  }
}

package io.tabularium.loadtest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A figure that is worse than it may be (I-52).
 *
 * @param against {@code threshold}, {@code budget} or {@code baseline}
 */
@Embeddable
public record Miss(
    String metric,
    double budget,
    double actual,
    @Column(name = "violation_percentage") double violationPercentage,
    String against) {

  private static final double PERCENT = 100;

  static Miss of(String metric, double budget, double actual, String against) {
    double over = budget == 0 ? PERCENT : Math.abs(actual - budget) / budget * PERCENT;
    return new Miss(metric, budget, actual, over, against);
  }
}

package io.tabularium.metric;

/**
 * How a performance budget (I-51) stands.
 *
 * @param metric the requirement's own name, such as {@code api_response_time_p95}
 * @param actual null if nothing was measured
 * @param violationPercentage by how much of the budget it is exceeded; 0 if it is kept (I-52)
 */
public record BudgetStanding(
    String metric, double budget, String unit, Double actual, double violationPercentage) {

  private static final double PERCENT = 100;

  static BudgetStanding of(String metric, double budget, String unit, Double actual) {
    double over = actual == null ? 0 : Math.max(0, (actual - budget) / budget * PERCENT);
    return new BudgetStanding(metric, budget, unit, actual, over);
  }

  /** Whether it is exceeded. */
  public boolean isViolated() {
    return violationPercentage > 0;
  }
}

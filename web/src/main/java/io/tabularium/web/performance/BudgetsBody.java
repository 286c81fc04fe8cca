package io.tabularium.web.performance;

import io.tabularium.metric.BudgetStanding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The performance budgets (I-51), and those of them that are exceeded (I-52). */
@Schema(name = "Budgets")
public record BudgetsBody(List<BudgetBody> budgets, List<BudgetBody> violations) {

  /** Copies the lists. */
  public BudgetsBody {
    budgets = List.copyOf(budgets);
    violations = List.copyOf(violations);
  }

  static BudgetsBody of(List<BudgetStanding> standings) {
    return new BudgetsBody(
        standings.stream().map(BudgetBody::of).toList(),
        standings.stream().filter(BudgetStanding::isViolated).map(BudgetBody::of).toList());
  }

  /** One budget; {@code actual} is null if nothing was measured. */
  @Schema(
      name = "Budget",
      requiredProperties = {"metric", "unit"})
  public record BudgetBody(
      String metric,
      double budget,
      String unit,
      Double actual,
      boolean violated,
      double violationPercentage) {

    static BudgetBody of(BudgetStanding standing) {
      return new BudgetBody(
          standing.metric(),
          standing.budget(),
          standing.unit(),
          standing.actual(),
          standing.isViolated(),
          standing.violationPercentage());
    }
  }
}

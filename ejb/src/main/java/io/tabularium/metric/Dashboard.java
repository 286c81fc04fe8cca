package io.tabularium.metric;

import java.time.Instant;
import java.util.List;

/**
 * Everything at a glance.
 *
 * @param level the worst of all objectives and alerts
 * @param pools those of the node that answers
 */
public record Dashboard(
    Instant at,
    String node,
    long windowSeconds,
    Level level,
    Summary cluster,
    List<Summary> nodes,
    List<ObjectiveStanding> objectives,
    List<AlertView> alerts,
    List<BudgetStanding> budgets,
    List<Pool> pools) {

  /** Copies the lists. */
  public Dashboard {
    nodes = List.copyOf(nodes);
    objectives = List.copyOf(objectives);
    alerts = List.copyOf(alerts);
    budgets = List.copyOf(budgets);
    pools = List.copyOf(pools);
  }
}

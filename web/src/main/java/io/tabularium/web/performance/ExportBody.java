package io.tabularium.web.performance;

import io.tabularium.metric.Dashboard;
import io.tabularium.metric.DatabaseHealth;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything at one moment in one document. */
@Schema(
    name = "PerformanceSnapshot",
    requiredProperties = {
      "exportedAt",
      "version",
      "dashboard",
      "database",
      "slowRequests",
      "slowQueries",
      "budgets"
    })
public record ExportBody(
    Instant exportedAt,
    String version,
    Dashboard dashboard,
    DatabaseHealth database,
    SlowRequestsBody slowRequests,
    SlowQueriesBody slowQueries,
    BudgetsBody budgets) {}

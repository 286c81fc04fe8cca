package io.tabularium.web.performance;

import io.tabularium.account.Scope;
import io.tabularium.metric.Dashboard;
import io.tabularium.metric.DashboardService;
import io.tabularium.metric.DatabaseHealth;
import io.tabularium.metric.DatabaseHealthService;
import io.tabularium.metric.Figures;
import io.tabularium.metric.QueryService;
import io.tabularium.metric.SlowCalls;
import io.tabularium.web.answer.ListLimit;
import io.tabularium.web.answer.Needs;
import io.tabularium.writer.EngineVersion;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** {@code /api/v1/performance}: how the cluster performs, for administrators. */
@Path("/api/v1/performance")
@Produces(MediaType.APPLICATION_JSON)
public class PerformanceResource {

  private static final int MOST_ITEMS = 1_000;
  private static final String DEFAULT_ITEMS = "50";

  @Inject private DashboardService dashboards;
  @Inject private DatabaseHealthService database;
  @Inject private QueryService queries;
  @Inject private SlowCalls slowCalls;

  /** Tells everything at a glance, per node and for the cluster, over a window. */
  @GET
  @Path("/dashboard")
  @Needs(Scope.ADMIN)
  public Dashboard dashboard(@QueryParam("window") @DefaultValue(Window.DEFAULT) String window) {
    return dashboards.dashboard(Window.of(window));
  }

  /** Tells how the database is, now. */
  @GET
  @Path("/database/health")
  @Needs(Scope.ADMIN)
  public DatabaseHealth databaseHealth() {
    return database.health();
  }

  /** Lists slow calls, and the routes by their P95. */
  @GET
  @Path("/slow-requests")
  @Needs(Scope.ADMIN)
  public SlowRequestsBody slowRequests(
      @QueryParam("limit") @DefaultValue(DEFAULT_ITEMS) int limit,
      @QueryParam("window") @DefaultValue(Window.DEFAULT) String window) {
    Duration length = Window.of(window);
    int most = ListLimit.of(limit, MOST_ITEMS);
    List<Figures> routes =
        dashboards.dashboard(length).cluster().routes().stream()
            .sorted(Comparator.comparingDouble(Figures::p95Millis).reversed())
            .limit(most)
            .toList();
    return new SlowRequestsBody(
        SlowCalls.SLOW.toMillis(), length.toSeconds(), slowCalls.newest(most), routes);
  }

  /** Lists the database's statements, the slowest first. */
  @GET
  @Path("/slow-queries")
  @Needs(Scope.ADMIN)
  public SlowQueriesBody slowQueries(
      @QueryParam("limit") @DefaultValue(DEFAULT_ITEMS) int limit,
      @QueryParam("window") @DefaultValue(Window.DEFAULT) String window) {
    Duration length = Window.of(window);
    return new SlowQueriesBody(
        length.toSeconds(),
        dashboards.dashboard(length).cluster().queries(),
        queries.slowest(length, ListLimit.of(limit, MOST_ITEMS)));
  }

  /** Tells how the database goes about one of the statements that are selects. */
  @GET
  @Path("/slow-queries/{id}/plan")
  @Needs(Scope.ADMIN)
  public PlanBody plan(
      @PathParam("id") String id,
      @QueryParam("window") @DefaultValue(Window.DEFAULT) String window) {
    return queries
        .plan(Window.of(window), id)
        .map(plan -> new PlanBody(id, plan))
        .orElseThrow(NotFoundException::new);
  }

  /** Tells of the budgets and which are exceeded. */
  @GET
  @Path("/budgets")
  @Needs(Scope.ADMIN)
  public BudgetsBody budgets() {
    return BudgetsBody.of(dashboards.budgets());
  }

  /** Gives everything in one document. */
  @GET
  @Path("/export")
  @Needs(Scope.ADMIN)
  public ExportBody export(@QueryParam("window") @DefaultValue(Window.DEFAULT) String window) {
    Dashboard dashboard = dashboards.dashboard(Window.of(window));
    return new ExportBody(
        dashboard.at(),
        EngineVersion.CURRENT.version(),
        dashboard,
        database.health(),
        slowRequests(MOST_ITEMS, window),
        slowQueries(MOST_ITEMS, window),
        budgets());
  }
}

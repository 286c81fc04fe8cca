package io.tabularium.metric;

import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was measured, put together for people. */
@ApplicationScoped
public class DashboardService {

  /** Requirement I-51. */
  private static final double API_P95_MILLIS = 500;

  private static final double QUERY_P95_MILLIS = 100;
  private static final double MEMORY_MEGABYTES = 500;
  private static final double CPU_PERCENT = 70;
  private static final double BYTES_PER_MEGABYTE = 1024 * 1024;

  /** Budgets are held over the same window as the objectives of latency. */
  private static final Duration BUDGET_WINDOW = Duration.ofMinutes(5);

  private ReadingWindows windows;
  private ObjectiveService objectives;
  private AlertService alerts;
  private Clock clock;
  private Settings settings;
  private PoolService pools;

  /** For the container's proxy. */
  protected DashboardService() {}

  @Inject
  DashboardService(
      ReadingWindows windows,
      ObjectiveService objectives,
      AlertService alerts,
      Clock clock,
      Settings settings) {
    this.windows = windows;
    this.objectives = objectives;
    this.alerts = alerts;
    this.clock = clock;
    this.settings = settings;
  }

  @Inject
  void with(PoolService ofThisNode) {
    this.pools = ofThisNode;
  }

  /** The last so long. */
  public Dashboard dashboard(Duration window) {
    long seconds = window.toSeconds();
    List<Summary> nodes = new ArrayList<>();
    windows
        .byNode(window)
        .forEach((node, reading) -> nodes.add(Summary.of(node, reading, seconds)));
    List<ObjectiveStanding> standings = objectives.standings();
    List<AlertView> views = alerts.alerts();
    return new Dashboard(
        clock.instant(),
        settings.get(Setting.NODE),
        seconds,
        worst(standings, views),
        Summary.of(AlertWatch.CLUSTER, windows.together(window), seconds),
        nodes,
        standings,
        views,
        budgets(),
        pools.pools());
  }

  private static Level worst(List<ObjectiveStanding> standings, List<AlertView> views) {
    Level worst = Level.GREEN;
    for (ObjectiveStanding standing : standings) {
      worst = standing.level().compareTo(worst) > 0 ? standing.level() : worst;
    }
    for (AlertView view : views) {
      worst = view.level().compareTo(worst) > 0 ? view.level() : worst;
    }
    return worst;
  }

  /** The budgets of I-51 over five minutes: of calls and statements all, of nodes the worst. */
  public List<BudgetStanding> budgets() {
    Reading all = windows.together(BUDGET_WINDOW);
    Double memory = worstNode(Gauge.HEAP_AFTER_COLLECTION_BYTES);
    return List.of(
        BudgetStanding.of("api_response_time_p95", API_P95_MILLIS, "ms", p95(Kind.API, all)),
        BudgetStanding.of("database_query_time_p95", QUERY_P95_MILLIS, "ms", p95(Kind.QUERY, all)),
        BudgetStanding.of(
            "memory_usage_mb",
            MEMORY_MEGABYTES,
            "MB",
            memory == null ? null : memory / BYTES_PER_MEGABYTE),
        BudgetStanding.of("cpu_usage_percent", CPU_PERCENT, "%", worstNode(Gauge.CPU_PERCENT)));
  }

  private static Double p95(Kind kind, Reading reading) {
    Measure measure = reading.sum(kind, any -> true);
    return measure.count() == 0 ? null : measure.percentileMillis(95);
  }

  private Double worstNode(Gauge gauge) {
    Double worst = null;
    for (Map.Entry<String, Reading> node : windows.byNode(BUDGET_WINDOW).entrySet()) {
      Looks looks = node.getValue().looks().get(gauge);
      if (looks != null && (worst == null || looks.mean() > worst)) {
        worst = looks.mean();
      }
    }
    return worst;
  }
}

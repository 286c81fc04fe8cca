package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The database's statements, of all nodes, and their plans. */
@ApplicationScoped
public class QueryService {

  private ReadingWindows windows;
  private PlanRepository plans;

  /** For the container's proxy. */
  protected QueryService() {}

  @Inject
  QueryService(ReadingWindows windows, PlanRepository plans) {
    this.windows = windows;
    this.plans = plans;
  }

  /** The statements of a window, the slowest first by their P95. */
  public List<SlowQuery> slowest(Duration window, int limit) {
    return windows.together(window).of(Kind.QUERY).entrySet().stream()
        .map(QueryService::query)
        .sorted(Comparator.comparingDouble(SlowQuery::p95Millis).reversed())
        .limit(limit)
        .toList();
  }

  /** How the database goes about a select of the window; empty if there is no such statement. */
  public Optional<List<String>> plan(Duration window, String id) {
    return windows.together(window).of(Kind.QUERY).keySet().stream()
        .filter(statement -> id(statement).equals(id))
        .filter(statement -> operation(statement).equals("select"))
        .findFirst()
        .map(plans::explain);
  }

  private static SlowQuery query(Map.Entry<String, Measure> entry) {
    Measure measure = entry.getValue();
    return new SlowQuery(
        id(entry.getKey()),
        operation(entry.getKey()),
        entry.getKey(),
        measure.count(),
        measure.meanMillis(),
        measure.percentileMillis(95),
        measure.maxMillis(),
        measure.meanMillis() * measure.count(),
        measure.count(Outcome.ERROR));
  }

  private static String id(String statement) {
    return UUID.nameUUIDFromBytes(statement.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String operation(String statement) {
    return statement.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
  }
}

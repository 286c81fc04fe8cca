package io.tabularium.web.performance;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import io.tabularium.fault.BreakerState;
import io.tabularium.fault.Breakers;
import io.tabularium.metric.AlertService;
import io.tabularium.metric.Answered;
import io.tabularium.metric.Buckets;
import io.tabularium.metric.Gauge;
import io.tabularium.metric.Kind;
import io.tabularium.metric.LastLook;
import io.tabularium.metric.Looks;
import io.tabularium.metric.Measure;
import io.tabularium.metric.Meters;
import io.tabularium.metric.NodeJournal;
import io.tabularium.metric.ObjectiveStanding;
import io.tabularium.metric.Pool;
import io.tabularium.metric.PoolService;
import io.tabularium.metric.Reading;
import io.tabularium.metric.Series;
import io.tabularium.webhook.Receivers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Everything that {@code /metrics} tells, taken at one moment: of this node, and the objectives.
 */
@ApplicationScoped
public class MetricsSnapshot {

  static final String PREFIX = "tabularium_";

  private static final double[] ENDS = ends(Buckets.BOUNDS);
  private static final double[] FINE_ENDS = ends(Buckets.FINE);
  private static final List<Double> QUANTILES = List.of(0.5, 0.95, 0.99);
  private static final double PERCENT = 100;

  /** These stand among the pools, under the same names. */
  private static final Set<Gauge> OF_POOLS = Set.of(Gauge.POOL_CHECKED_IN, Gauge.POOL_CHECKED_OUT);

  @Inject private Meters meters;
  @Inject private NodeJournal journal;
  @Inject private PoolService pools;
  @Inject private AlertService alerts;
  @Inject private ServerMetrics server;
  @Inject private Receivers receivers;
  @Inject private Breakers breakers;

  MetricSnapshots take() {
    MetricSnapshots.Builder all = MetricSnapshots.builder();
    requests(all);
    Map<Series, Buckets> totals = meters.totals();
    all.metricSnapshot(
        histogram(
            "api_request_duration_seconds",
            "Time of API calls",
            totals,
            Kind.API,
            MetricsSnapshot::route));
    calls(all);
    all.metricSnapshot(
        histogram(
            "api_held_duration_seconds",
            "Time of calls that wait for a result",
            totals,
            Kind.HELD,
            MetricsSnapshot::route));
    all.metricSnapshot(
        histogram(
            "extraction_duration_seconds",
            "Time of work at a document",
            totals,
            Kind.EXTRACTION,
            end()));
    all.metricSnapshot(
        histogram(
            "invoice_duration_seconds", "Time of work at an invoice", totals, Kind.INVOICE, end()));
    all.metricSnapshot(
        histogram(
            "queue_wait_seconds", "Time that jobs waited", totals, Kind.QUEUE, labelled("kind")));
    all.metricSnapshot(
        histogram(
            "stage_duration_seconds",
            "Time of the engine's stages",
            totals,
            Kind.STAGE,
            labelled("stage")));
    all.metricSnapshot(counter("files_swept", "Files let go", totals, Kind.SWEEP, "why"));
    all.metricSnapshot(
        counter(
            "files_checked",
            "Files compared with their digest before they were read; those that are damaged apart",
            totals,
            Kind.CHECK,
            "what"));
    all.metricSnapshot(
        histogram(
            "outbound_duration_seconds",
            "Time of calls to others",
            totals,
            Kind.OUTBOUND,
            labelled("to")));
    all.metricSnapshot(
        counter("invoices_processed", "Invoices worked", totals, Kind.INVOICE, "end"));
    all.metricSnapshot(
        counter("documents_processed", "Documents worked", totals, Kind.EXTRACTION, "end"));
    queries(all, totals);
    resources(all, journal.recent());
    pools(all);
    breakers(all);
    promises(all);
    server.add(all);
    return all.build();
  }

  private void requests(MetricSnapshots.Builder all) {
    CounterSnapshot.Builder counter =
        CounterSnapshot.builder().name(PREFIX + "api_requests").help("Answered requests");
    for (Map.Entry<Answered, Long> entry : meters.answered().entrySet()) {
      Answered group = entry.getKey();
      counter.dataPoint(
          CounterDataPointSnapshot.builder()
              .labels(
                  Labels.of(
                      "method", group.method(),
                      "route", group.route(),
                      "status", Integer.toString(group.status())))
              .value((double) entry.getValue())
              .build());
    }
    all.metricSnapshot(counter.build());
  }

  /** Of all routes together, so finely that percentiles of the cluster can be read out of them. */
  private void calls(MetricSnapshots.Builder all) {
    Buckets calls = meters.calls();
    all.metricSnapshot(
        HistogramSnapshot.builder()
            .name(PREFIX + "api_latency_seconds")
            .help("Time of all API calls together, in buckets a tenth apart")
            .dataPoint(
                HistogramDataPointSnapshot.builder()
                    .classicHistogramBuckets(ClassicHistogramBuckets.of(FINE_ENDS, calls.counts()))
                    .sum(calls.seconds())
                    .build())
            .build());
  }

  private static HistogramSnapshot histogram(
      String name,
      String help,
      Map<Series, Buckets> totals,
      Kind kind,
      Function<String, Labels> labels) {
    HistogramSnapshot.Builder histogram =
        HistogramSnapshot.builder().name(PREFIX + name).help(help);
    totals.forEach(
        (series, buckets) -> {
          if (series.kind() == kind) {
            histogram.dataPoint(
                HistogramDataPointSnapshot.builder()
                    .labels(labels.apply(series.name()))
                    .classicHistogramBuckets(ClassicHistogramBuckets.of(ENDS, buckets.counts()))
                    .sum(buckets.seconds())
                    .build());
          }
        });
    return histogram.build();
  }

  private static CounterSnapshot counter(
      String name, String help, Map<Series, Buckets> totals, Kind kind, String label) {
    CounterSnapshot.Builder counter = CounterSnapshot.builder().name(PREFIX + name).help(help);
    totals.forEach(
        (series, buckets) -> {
          if (series.kind() == kind) {
            counter.dataPoint(
                CounterDataPointSnapshot.builder()
                    .labels(Labels.of(label, series.name()))
                    .value((double) buckets.count())
                    .build());
          }
        });
    return counter.build();
  }

  private void queries(MetricSnapshots.Builder all, Map<Series, Buckets> totals) {
    Measure recent = journal.recent().sum(Kind.QUERY, statement -> true);
    long count = 0;
    double seconds = 0;
    for (Map.Entry<Series, Buckets> entry : totals.entrySet()) {
      if (entry.getKey().kind() == Kind.QUERY) {
        count += entry.getValue().count();
        seconds += entry.getValue().seconds();
      }
    }
    Quantiles.Builder quantiles = Quantiles.builder();
    for (double quantile : QUANTILES) {
      quantiles.quantile(new Quantile(quantile, recent.percentileMillis(quantile * PERCENT)));
    }
    all.metricSnapshot(
        SummarySnapshot.builder()
            .name(PREFIX + "database_query_duration_ms")
            .help("Time of database statements; quantiles over five minutes")
            .dataPoint(
                SummaryDataPointSnapshot.builder()
                    .quantiles(quantiles.build())
                    .count(count)
                    .sum(seconds * 1_000)
                    .build())
            .build());
  }

  private static void resources(MetricSnapshots.Builder all, Reading recent) {
    for (Map.Entry<Gauge, Looks> entry : recent.looks().entrySet()) {
      if (OF_POOLS.contains(entry.getKey())) {
        continue;
      }
      String name =
          switch (entry.getKey()) {
            case CPU_PERCENT -> "cpu_usage_percent";
            case RESIDENT_BYTES -> "memory_usage_bytes";
            default -> entry.getKey().name().toLowerCase(Locale.ROOT);
          };
      all.metricSnapshot(
          GaugeSnapshot.builder()
              .name(PREFIX + name)
              .help(entry.getKey().wire() + " at the last look")
              .dataPoint(GaugeDataPointSnapshot.builder().value(entry.getValue().last()).build())
              .build());
    }
  }

  private void pools(MetricSnapshots.Builder all) {
    List<Pool> now = pools.pools();
    pool(all, "size", "kept ready", now, Pool::size);
    pool(all, "maximum", "that there may be", now, Pool::maximum);
    pool(all, "checked_in", "free", now, Pool::checkedIn);
    pool(all, "checked_out", "in use", now, Pool::checkedOut);
    pool(all, "overflow", "beyond the size", now, Pool::overflow);
    pool(all, "invalid", "found broken", now, Pool::invalid);
    pool(all, "waiting", "waited for", now, Pool::waiting);
  }

  private static void pool(
      MetricSnapshots.Builder all,
      String name,
      String help,
      List<Pool> pools,
      ToDoubleFunction<Pool> figure) {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name(PREFIX + "pool_" + name)
            .help("Connections or threads " + help);
    for (Pool pool : pools) {
      gauge.dataPoint(
          GaugeDataPointSnapshot.builder()
              .labels(Labels.of("pool", pool.name()))
              .value(figure.applyAsDouble(pool))
              .build());
    }
    all.metricSnapshot(gauge.build());
  }

  private void breakers(MetricSnapshots.Builder all) {
    GaugeSnapshot.Builder state =
        GaugeSnapshot.builder()
            .name(PREFIX + "breaker_open")
            .help("What fails: 0 still tried, 1 left alone for a while");
    CounterSnapshot.Builder fallbacks =
        CounterSnapshot.builder()
            .name(PREFIX + "fallbacks")
            .help("Answers that were what was known last");
    for (BreakerState breaker : breakers.states()) {
      Labels labels = Labels.of("to", breaker.name());
      state.dataPoint(
          GaugeDataPointSnapshot.builder()
              .labels(labels)
              .value(breaker.state().equals("open") ? 1 : 0)
              .build());
      fallbacks.dataPoint(
          CounterDataPointSnapshot.builder()
              .labels(labels)
              .value((double) breaker.fallbacks())
              .build());
    }
    receivers
        .failing()
        .forEach(
            receiver ->
                state.dataPoint(
                    GaugeDataPointSnapshot.builder()
                        .labels(Labels.of("to", receiver.host()))
                        .value(receiver.state().equals("open") ? 1 : 0)
                        .build()));
    all.metricSnapshot(state.build());
    all.metricSnapshot(fallbacks.build());
  }

  /** As they stood at the last look: to tell of them must not wait for the database. */
  private void promises(MetricSnapshots.Builder all) {
    LastLook look = alerts.lastLook();
    slo(all, "slo_achieved_percentage", look.objectives(), ObjectiveStanding::achievedPercent);
    slo(all, "slo_budget_left_percentage", look.objectives(), ObjectiveStanding::budgetLeftPercent);
    GaugeSnapshot.Builder level =
        GaugeSnapshot.builder().name(PREFIX + "alert_level").help("0 green, 1 yellow, 2 red");
    for (LastLook.Alert alert : look.alerts()) {
      level.dataPoint(
          GaugeDataPointSnapshot.builder()
              .labels(Labels.of("rule", alert.rule(), "subject", alert.subject()))
              .value(alert.level().severity())
              .build());
    }
    all.metricSnapshot(level.build());
  }

  private static void slo(
      MetricSnapshots.Builder all,
      String name,
      List<ObjectiveStanding> standings,
      Function<ObjectiveStanding, Double> figure) {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder().name(PREFIX + name).help("Of the objective's window, cluster-wide");
    for (ObjectiveStanding standing : standings) {
      Double value = figure.apply(standing);
      if (value != null) {
        gauge.dataPoint(
            GaugeDataPointSnapshot.builder()
                .labels(Labels.of("objective", standing.name()))
                .value(value)
                .build());
      }
    }
    all.metricSnapshot(gauge.build());
  }

  private static Labels route(String name) {
    int space = name.indexOf(' ');
    return space < 0
        ? Labels.of("method", "", "route", name)
        : Labels.of("method", name.substring(0, space), "route", name.substring(space + 1));
  }

  private static Function<String, Labels> end() {
    return labelled("end");
  }

  private static Function<String, Labels> labelled(String label) {
    return name -> Labels.of(label, name);
  }

  private static double[] ends(List<Double> bounds) {
    double[] ends = new double[bounds.size() + 1];
    for (int i = 0; i < bounds.size(); i++) {
      ends[i] = bounds.get(i);
    }
    ends[ends.length - 1] = Double.POSITIVE_INFINITY;
    return ends;
  }
}

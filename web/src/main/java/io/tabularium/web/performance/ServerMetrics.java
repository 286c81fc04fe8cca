package io.tabularium.web.performance;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.PrometheusNaming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Metric;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/**
 * What the application server itself counts: the virtual machine, and every call through a
 * bulkhead, circuit breaker, retry or timeout. Its own page gives many of these twice.
 */
@ApplicationScoped
class ServerMetrics {

  private static final Logger LOG = Logger.getLogger(ServerMetrics.class.getName());

  @Inject
  @RegistryScope(scope = MetricRegistry.BASE_SCOPE)
  private MetricRegistry base;

  @Inject private MetricRegistry application;

  void add(MetricSnapshots.Builder all) {
    Map<String, CounterSnapshot.Builder> counters = new HashMap<>();
    Map<String, GaugeSnapshot.Builder> gauges = new HashMap<>();
    Set<String> told = new HashSet<>();
    for (MetricRegistry registry : new MetricRegistry[] {base, application}) {
      for (Map.Entry<MetricID, Metric> entry : registry.getMetrics().entrySet()) {
        Labels labels = labels(entry.getKey(), registry.getScope());
        String name = PrometheusNaming.sanitizeMetricName(plain(entry.getKey().getName()));
        if (!name.startsWith(MetricsSnapshot.PREFIX) && told.add(name + labels)) {
          add(entry.getValue(), name, labels, new Found(counters, gauges));
        }
      }
    }
    counters.values().forEach(counter -> all.metricSnapshot(counter.build()));
    gauges.values().forEach(gauge -> all.metricSnapshot(gauge.build()));
  }

  private static void add(Metric metric, String name, Labels labels, Found found) {
    if (metric instanceof Counter counter && !found.gauges().containsKey(name)) {
      found
          .counters()
          .computeIfAbsent(name, n -> CounterSnapshot.builder().name(n))
          .dataPoint(
              CounterDataPointSnapshot.builder()
                  .labels(labels)
                  .value((double) counter.getCount())
                  .build());
    } else if (metric instanceof Gauge<?> gauge && !found.counters().containsKey(name)) {
      Number value = value(gauge);
      if (value != null) {
        found
            .gauges()
            .computeIfAbsent(name, n -> GaugeSnapshot.builder().name(n))
            .dataPoint(
                GaugeDataPointSnapshot.builder().labels(labels).value(value.doubleValue()).build());
      }
    }
  }

  /** One gauge that fails must not take all the others along. */
  private static Number value(Gauge<?> gauge) {
    try {
      return gauge.getValue();
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "a gauge of the server fails", e);
      return null;
    }
  }

  private static String plain(String name) {
    return name.replace('.', '_').replace('-', '_');
  }

  private static Labels labels(MetricID id, String scope) {
    Labels labels = Labels.of("mp_scope", scope);
    for (Map.Entry<String, String> tag : id.getTags().entrySet()) {
      String name = PrometheusNaming.sanitizeLabelName(tag.getKey());
      labels = labels.contains(name) ? labels : labels.add(name, tag.getValue());
    }
    return labels;
  }

  /** What has been found so far, by name. */
  private record Found(
      Map<String, CounterSnapshot.Builder> counters, Map<String, GaugeSnapshot.Builder> gauges) {}
}

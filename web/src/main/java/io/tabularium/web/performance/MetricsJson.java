package io.tabularium.web.performance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBucket;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Label;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.io.IOException;
import java.io.OutputStream;

/** Metrics as JSON: by name, a list of values with their labels; and U-23's figures by name. */
final class MetricsJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String POOL = MetricsSnapshot.PREFIX + "pool_";

  private MetricsJson() {}

  static void write(MetricSnapshots snapshots, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      for (MetricSnapshot snapshot : snapshots) {
        String name = name(snapshot);
        json.writeArrayFieldStart(name);
        for (DataPointSnapshot point : snapshot.getDataPoints()) {
          json.writeStartObject();
          labels(point, json);
          value(point, json);
          json.writeEndObject();
        }
        json.writeEndArray();
        if (name.startsWith(POOL)) {
          pool(
              name.equals(POOL + "size") ? "pool_size" : name.substring(POOL.length()),
              snapshot,
              json);
        }
      }
      json.writeEndObject();
    }
  }

  /** The database's figure once more, by the name that U-23 gives it. */
  private static void pool(String name, MetricSnapshot snapshot, JsonGenerator json)
      throws IOException {
    for (DataPointSnapshot point : snapshot.getDataPoints()) {
      if (point instanceof GaugeDataPointSnapshot gauge
          && "database".equals(point.getLabels().get("pool"))) {
        json.writeNumberField(name, Math.round(gauge.getValue()));
      }
    }
  }

  private static String name(MetricSnapshot snapshot) {
    String name = snapshot.getMetadata().getPrometheusName();
    return snapshot.getDataPoints().stream().anyMatch(CounterDataPointSnapshot.class::isInstance)
        ? name + "_total"
        : name;
  }

  private static void labels(DataPointSnapshot point, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("labels");
    for (Label label : point.getLabels()) {
      json.writeStringField(label.getName(), label.getValue());
    }
    json.writeEndObject();
  }

  private static void value(DataPointSnapshot point, JsonGenerator json) throws IOException {
    if (point instanceof CounterDataPointSnapshot counter) {
      number(json, "value", counter.getValue());
    } else if (point instanceof GaugeDataPointSnapshot gauge) {
      number(json, "value", gauge.getValue());
    } else if (point instanceof HistogramDataPointSnapshot histogram) {
      json.writeNumberField("count", histogram.getCount());
      number(json, "sum", histogram.getSum());
      json.writeObjectFieldStart("buckets");
      long below = 0;
      for (ClassicHistogramBucket bucket : histogram.getClassicBuckets()) {
        below += bucket.getCount();
        json.writeNumberField(bound(bucket.getUpperBound()), below);
      }
      json.writeEndObject();
    } else if (point instanceof SummaryDataPointSnapshot summary) {
      json.writeNumberField("count", summary.getCount());
      number(json, "sum", summary.getSum());
      json.writeObjectFieldStart("quantiles");
      for (Quantile quantile : summary.getQuantiles()) {
        number(json, Double.toString(quantile.getQuantile()), quantile.getValue());
      }
      json.writeEndObject();
    }
  }

  private static String bound(double bound) {
    return Double.isInfinite(bound) ? "+Inf" : Double.toString(bound);
  }

  /** JSON has no number that is none. */
  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}

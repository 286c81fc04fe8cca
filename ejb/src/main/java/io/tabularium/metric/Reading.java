package io.tabularium.metric;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Everything that was measured in a stretch of time. */
public final class Reading {

  private final Map<Series, Measure> measures = new HashMap<>();
  private final Map<Gauge, Looks> looks = new EnumMap<>(Gauge.class);

  /** Adds a measure to the one of its series. */
  public void add(Series series, Measure measure) {
    measures.computeIfAbsent(series, s -> new Measure()).add(measure);
  }

  /** Adds later looks at a gauge. */
  public void add(Gauge gauge, Looks later) {
    looks.merge(gauge, later, Looks::and);
  }

  /** Adds all of a later one to this one. */
  public Reading add(Reading later) {
    later.measures.forEach(this::add);
    later.looks.forEach(this::add);
    return this;
  }

  /** The measures by their series. */
  public Map<Series, Measure> measures() {
    return Map.copyOf(measures);
  }

  /** The looks by their gauge. */
  public Map<Gauge, Looks> looks() {
    return Map.copyOf(looks);
  }

  /** One kind by name. */
  public Map<String, Measure> of(Kind kind) {
    Map<String, Measure> found = new HashMap<>();
    measures.forEach(
        (series, measure) -> {
          if (series.kind() == kind) {
            found.put(series.name(), measure);
          }
        });
    return found;
  }

  /** All of one kind whose name is wanted, together. */
  public Measure sum(Kind kind, Predicate<String> wanted) {
    Measure sum = new Measure();
    measures.forEach(
        (series, measure) -> {
          if (series.kind() == kind && wanted.test(series.name())) {
            sum.add(measure);
          }
        });
    return sum;
  }

  /** The same without names: one measure a kind, and the gauges. */
  Reading totals() {
    Reading totals = new Reading();
    measures.forEach((series, measure) -> totals.add(new Series(series.kind(), ""), measure));
    looks.forEach(totals::add);
    return totals;
  }
}

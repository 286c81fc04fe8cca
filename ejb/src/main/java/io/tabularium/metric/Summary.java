package io.tabularium.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one node, or all of them, have measured over a window.
 *
 * @param node the node's name, or {@code cluster}
 * @param resources by gauge, in its unit: the mean over the window, except counts of all nodes
 */
public record Summary(
    String node,
    Figures requests,
    Figures processing,
    Figures invoices,
    Figures queries,
    Figures cache,
    List<Figures> routes,
    List<Figures> held,
    List<Figures> ends,
    List<Figures> stages,
    List<Figures> caches,
    List<Figures> outbound,
    Map<String, Double> resources) {

  /** Copies the lists. */
  public Summary {
    routes = List.copyOf(routes);
    held = List.copyOf(held);
    ends = List.copyOf(ends);
    stages = List.copyOf(stages);
    caches = List.copyOf(caches);
    outbound = List.copyOf(outbound);
    resources = Map.copyOf(resources);
  }

  static Summary of(String node, Reading reading, long seconds) {
    Map<String, Double> resources = new TreeMap<>();
    reading.looks().forEach((gauge, looks) -> resources.put(camel(gauge), looks.mean()));
    return new Summary(
        node,
        whole("requests", Kind.API, reading, seconds),
        whole("processing", Kind.EXTRACTION, reading, seconds),
        whole("invoices", Kind.INVOICE, reading, seconds),
        whole("queries", Kind.QUERY, reading, seconds),
        whole("cache", Kind.CACHE, reading, seconds),
        each(Kind.API, reading, seconds),
        each(Kind.HELD, reading, seconds),
        each(Kind.EXTRACTION, reading, seconds),
        each(Kind.STAGE, reading, seconds),
        Stream.of(Kind.CACHE, Kind.REUSE)
            .flatMap(kind -> each(kind, reading, seconds).stream())
            .toList(),
        each(Kind.OUTBOUND, reading, seconds),
        resources);
  }

  private static Figures whole(String name, Kind kind, Reading reading, long seconds) {
    return Figures.of(name, reading.sum(kind, any -> true), seconds);
  }

  /** Each name of a kind, the busiest first. */
  static List<Figures> each(Kind kind, Reading reading, long seconds) {
    return reading.of(kind).entrySet().stream()
        .map(entry -> Figures.of(entry.getKey(), entry.getValue(), seconds))
        .sorted(Comparator.comparingLong(Figures::count).reversed())
        .toList();
  }

  private static String camel(Gauge gauge) {
    StringBuilder name = new StringBuilder();
    for (String word : gauge.wire().split("-", -1)) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}

package io.tabularium.metric;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The rows of readings without a database. */
class ReadingsInMemory extends ReadingRepository {

  private final Map<Stretch, NavigableMap<Instant, Map<String, StoredReading>>> rows =
      new TreeMap<>();

  /** Whether the database cannot be reached. */
  boolean away;

  @Override
  void save(Stretch stretch, StoredReading reading) {
    if (away) {
      throw new IllegalStateException("away");
    }
    rows.computeIfAbsent(stretch, s -> new TreeMap<>())
        .computeIfAbsent(reading.begun(), b -> new TreeMap<>())
        .put(reading.node(), reading);
  }

  /** Saves a reading as the minute of a node. */
  void minute(Instant at, String node, Reading reading) {
    Instant begun = Stretch.MINUTE.floor(at);
    save(Stretch.MINUTE, new StoredReading(begun, node, ReadingFormat.write(reading)));
  }

  @Override
  List<StoredReading> range(Stretch stretch, Instant from, Instant to) {
    List<StoredReading> found = new ArrayList<>();
    if (from.isBefore(to)) {
      of(stretch).subMap(from, to).values().forEach(nodes -> found.addAll(nodes.values()));
    }
    return found;
  }

  @Override
  Instant oldest(Stretch stretch, Instant from, Instant to) {
    return from.isBefore(to) && !of(stretch).subMap(from, to).isEmpty()
        ? of(stretch).subMap(from, to).firstKey()
        : null;
  }

  @Override
  Instant newest(Stretch stretch) {
    return of(stretch).isEmpty() ? null : of(stretch).lastKey();
  }

  @Override
  int sweep(Stretch stretch, Instant before, int limit) {
    List<Instant> gone = of(stretch).headMap(before).keySet().stream().limit(limit).toList();
    gone.forEach(of(stretch)::remove);
    return gone.size();
  }

  private NavigableMap<Instant, Map<String, StoredReading>> of(Stretch stretch) {
    return rows.computeIfAbsent(stretch, s -> new TreeMap<>());
  }
}

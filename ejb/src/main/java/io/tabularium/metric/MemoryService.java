package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the memory of each node went: minutes of up to two hours, hours and days of more. */
@ApplicationScoped
public class MemoryService {

  private static final double BYTES_PER_MEGABYTE = 1024 * 1024;

  private ReadingArchive archive;
  private ReadingRepository readings;
  private Clock clock;

  /** For the container's proxy. */
  protected MemoryService() {}

  @Inject
  MemoryService(ReadingArchive archive, ReadingRepository readings, Clock clock) {
    this.archive = archive;
    this.readings = readings;
    this.clock = clock;
  }

  /** The last so long, a timeline a node that has measured in it. */
  public List<MemoryTimeline> timelines(Duration window) {
    Instant now = clock.instant();
    Map<String, List<MemoryTimeline.Point>> nodes = new TreeMap<>();
    for (ReadingArchive.Span span : archive.spans(now.minus(window), now)) {
      for (StoredReading row : readings.range(span.stretch(), span.from(), span.to())) {
        Reading reading = new Reading();
        ReadingFormat.readInto(row.content(), reading);
        Looks looks = reading.looks().get(Gauge.HEAP_AFTER_COLLECTION_BYTES);
        if (looks != null) {
          nodes
              .computeIfAbsent(row.node(), node -> new ArrayList<>())
              .add(new MemoryTimeline.Point(row.begun(), looks.mean() / BYTES_PER_MEGABYTE));
        }
      }
    }
    return nodes.entrySet().stream()
        .map(node -> MemoryTimeline.of(node.getKey(), node.getValue()))
        .toList();
  }
}

package io.tabularium.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** I-28, I-29: timelines of memory, and what counts as a leak. */
class MemoryServiceTest {

  private static final double MEGABYTE = 1024 * 1024;

  private final MovedClock clock = new MovedClock("2026-03-01T12:00:00Z");
  private final ReadingsInMemory rows = new ReadingsInMemory();
  private final MemoryService memory =
      new MemoryService(new ReadingArchive(rows, clock), rows, clock);

  @Test
  void theLastIsComparedWithTheFirst() {
    for (double used : new double[] {100, 300, 149}) {
      look("even", used);
      look("leaking", used + 2);
      clock.move(Duration.ofMinutes(1));
    }
    List<MemoryTimeline> timelines = memory.timelines(Duration.ofHours(1));
    assertThat(timelines).extracting(MemoryTimeline::node).containsExactly("even", "leaking");
    assertThat(timelines.get(0).leaking()).isFalse();
    assertThat(timelines.get(0).memoryTimeline())
        .extracting(MemoryTimeline.Point::memoryMb)
        .containsExactly(100.0, 300.0, 149.0);
    look("leaking", 155);
    clock.move(Duration.ofSeconds(30));
    assertThat(memory.timelines(Duration.ofHours(1)).get(1).leaking()).isTrue();
  }

  @Test
  void whoHasNotMeasuredHasNone() {
    rows.minute(clock.instant(), "blind", new Reading());
    assertThat(memory.timelines(Duration.ofHours(1))).isEmpty();
  }

  private void look(String node, double megabytes) {
    Reading reading = new Reading();
    reading.add(Gauge.HEAP_AFTER_COLLECTION_BYTES, Looks.one(megabytes * MEGABYTE));
    rows.minute(clock.instant(), node, reading);
  }
}

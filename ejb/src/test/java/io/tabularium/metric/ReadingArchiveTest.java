package io.tabularium.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Readings of many minutes and nodes, summed up, windowed and swept. */
class ReadingArchiveTest {

  private final MovedClock clock = new MovedClock("2026-03-01T00:00:00Z");
  private final ReadingsInMemory rows = new ReadingsInMemory();
  private final ReadingArchive archive = new ReadingArchive(rows, clock);
  private final ReadingSums sums = new ReadingSums(rows, clock);

  @Test
  void everyCallOfAnyWindowIsCountedOnce() {
    measure(Duration.ofDays(2).plusHours(3), 2);
    for (String window : new String[] {"PT5M", "PT1H", "PT3H", "PT7H", "P1D", "PT50H"}) {
      Duration length = Duration.parse(window);
      assertThat(count(archive.last(length))).as(window).isEqualTo(2 * length.toMinutes());
    }
  }

  @Test
  void aMonthIsMadeOfDaysHoursAndMinutes() {
    measure(Duration.ofDays(31), 1);
    assertThat(count(archive.last(Duration.ofDays(7)))).isEqualTo(7 * 24 * 60);
    assertThat(count(archive.last(Duration.ofDays(30)))).isEqualTo(30 * 24 * 60);
    assertThat(rows.range(Stretch.DAY, Instant.EPOCH, clock.instant())).hasSize(30);
    assertThat(rows.oldest(Stretch.MINUTE, Instant.EPOCH, clock.instant()))
        .isAfterOrEqualTo(clock.instant().minus(Duration.ofDays(3).plusMinutes(5)));
  }

  @Test
  void everyMinuteOfEveryNodeIsVisitedOnce() {
    measure(Duration.ofHours(3), 2);
    List<Instant> visited = new ArrayList<>();
    Instant from = start().plus(Duration.ofMinutes(30));
    archive.eachMinute(from, from.plus(Duration.ofMinutes(90)), (at, reading) -> visited.add(at));
    assertThat(visited).hasSize(2 * 90).isSorted();
    assertThat(visited.get(0)).isEqualTo(from);
  }

  @Test
  void aDeadNodesPastStays() {
    measure(Duration.ofHours(4), 3);
    long before = count(archive.between(start(), start().plus(Duration.ofHours(3))));
    measure(Duration.ofHours(4), 2); // the third is dead
    assertThat(count(archive.between(start(), start().plus(Duration.ofHours(3)))))
        .isEqualTo(before)
        .isEqualTo(3 * 180);
    assertThat(archive.between(start(), start().plus(Duration.ofHours(3))))
        .containsOnlyKeys("node-0", "node-1", "node-2");
  }

  @Test
  void twoNodesThatSumUpAtOnceChangeNothing() {
    measure(Duration.ofHours(5), 1);
    sums.sumUp();
    sums.sumUp();
    assertThat(count(archive.last(Duration.ofHours(5)))).isEqualTo(300);
  }

  private static Instant start() {
    return Instant.parse("2026-03-01T00:00:00Z");
  }

  /** One call a minute and node, and the sums that a running server makes. */
  private void measure(Duration length, int nodes) {
    for (long minute = 0; minute < length.toMinutes(); minute++) {
      for (int node = 0; node < nodes; node++) {
        Reading reading = new Reading();
        Meters meters = new Meters();
        meters.record(Kind.API, "GET /", Outcome.OK, Duration.ofMillis(10));
        reading.add(meters.drain());
        reading.add(Gauge.THREADS, Looks.one(node));
        rows.minute(clock.instant(), "node-" + node, reading);
      }
      clock.move(Duration.ofMinutes(1));
      if (minute % 5 == 0) {
        sums.sumUp();
      }
    }
    sums.sumUp();
  }

  private static long count(Map<String, Reading> byNode) {
    return ReadingArchive.together(byNode).sum(Kind.API, any -> true).count();
  }
}

package io.tabularium.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Totals of thirty days of five nodes: the same figures as from all rows, for little reading. */
class ReadingTotalsTest {

  private static final Duration TICK = Duration.ofSeconds(10);

  private static final int FEW_STATEMENTS = 4;

  private final MovedClock clock = new MovedClock("2026-03-31T15:42:30Z");
  private final CountedReadings readings = new CountedReadings();
  private final ReadingArchive archive = new ReadingArchive(readings, clock);
  private final ReadingTotals totals = new ReadingTotals(archive, readings, clock);
  private final ReadingWindows windows = new ReadingWindows(archive, totals, clock);

  @BeforeEach
  void fill() {
    new GeneratedMonth(FEW_STATEMENTS)
        .give(clock.instant().plus(Duration.ofMinutes(10)), readings::save);
  }

  @Test
  void theyAreThoseOfAllRows() {
    for (String window : new String[] {"PT5M", "PT1H", "PT6H", "P3D", "P30D"}) {
      Duration length = Duration.parse(window);
      Reading all = ReadingArchive.together(archive.last(length));
      for (int look = 0; look < 2; look++) {
        Measure total = totals.last(length).sum(Kind.QUERY, any -> true);
        Measure exact = all.sum(Kind.QUERY, any -> true);
        assertThat(total.count()).as(window).isPositive().isEqualTo(exact.count());
        assertThat(total.percentileMillis(95)).as(window).isEqualTo(exact.percentileMillis(95));
        assertThat(totals.last(length).looks().get(Gauge.LOAD).count())
            .isEqualTo(all.looks().get(Gauge.LOAD).count());
      }
    }
  }

  @Test
  void whatIsOverIsReadOnce() {
    totals.last(Duration.ofDays(3));
    clock.move(TICK);
    readings.rows = 0;
    totals.last(Duration.ofDays(3));
    assertThat(readings.rows).isLessThanOrEqualTo(4 * GeneratedMonth.NODES);
  }

  @Test
  void minutesThatANodeSavedLateAreCountedWithinAMinute() {
    Instant late = Stretch.MINUTE.floor(clock.instant().minus(Duration.ofMinutes(5)));
    long before = count();
    Meters meters = new Meters();
    meters.record(Kind.QUERY, "late", Outcome.OK, Duration.ofMillis(1));
    readings.minute(late, "node-late", meters.drain());
    clock.move(Duration.ofSeconds(20));
    assertThat(count()).isEqualTo(before);
    clock.move(Duration.ofSeconds(40));
    assertThat(count() - before).isNotZero();
    assertThat(count())
        .isEqualTo(
            ReadingArchive.together(archive.last(Duration.ofHours(1)))
                .sum(Kind.QUERY, any -> true)
                .count());
  }

  @Test
  void nobodyWaitsForWhatIsLookedAtAgainAndAgain() {
    List<Duration> looked = List.of(Duration.ofHours(1), Duration.ofDays(30));
    looked.forEach(windows::together);
    looked.forEach(windows::totals);
    for (int tick = 0; tick < 8; tick++) {
      clock.move(TICK);
      windows.refresh(TICK);
      readings.rows = 0;
      looked.forEach(windows::together);
      looked.forEach(windows::totals);
      assertThat(readings.rows).isZero();
    }
  }

  @Test
  void whatNobodyLooksAtIsForgotten() {
    windows.together(Duration.ofDays(30));
    windows.totals(Duration.ofDays(3));
    clock.move(Duration.ofMinutes(6));
    readings.rows = 0;
    windows.refresh(TICK);
    assertThat(readings.rows).isZero();
  }

  private long count() {
    return totals.last(Duration.ofHours(1)).sum(Kind.QUERY, any -> true).count();
  }

  /** Counts the rows that were read. */
  private static final class CountedReadings extends ReadingsInMemory {

    private int rows;

    @Override
    List<StoredReading> range(Stretch stretch, Instant from, Instant to) {
      List<StoredReading> found = super.range(stretch, from, to);
      rows += found.size();
      return found;
    }
  }
}

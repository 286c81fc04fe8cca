package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums minutes up to hours and hours to days, of every node, the dead ones too, and sweeps what has
 * been kept long enough. Any node may do it, and several at once: the sums come out the same.
 */
@ApplicationScoped
class ReadingSums {

  /** Few enough that others need not wait for the rows. */
  private static final int SWEPT_AT_ONCE = 1_000;

  private ReadingRepository readings;
  private Clock clock;

  /** For the container's proxy. */
  protected ReadingSums() {}

  @Inject
  ReadingSums(ReadingRepository readings, Clock clock) {
    this.readings = readings;
    this.clock = clock;
  }

  /** Does what there is to do. */
  void sumUp() {
    sumUp(Stretch.MINUTE, Stretch.HOUR);
    sumUp(Stretch.HOUR, Stretch.DAY);
    for (Stretch stretch : Stretch.values()) {
      sweep(stretch, clock.instant().minus(stretch.kept()));
    }
  }

  private void sumUp(Stretch fine, Stretch coarse) {
    Instant now = clock.instant();
    // half of the time after which readers rely on it
    Instant end = coarse.floor(now.minus(ReadingArchive.SUMMED_UP_AFTER.dividedBy(2)));
    Instant done = readings.newest(coarse);
    Instant from = done == null ? now.minus(fine.kept()) : coarse.next(done);
    Instant begun = readings.oldest(fine, from, end);
    while (begun != null) {
      Instant begin = coarse.floor(begun);
      sumUp(fine, coarse, begin, coarse.next(begin));
      begun = readings.oldest(fine, coarse.next(begin), end);
    }
  }

  private void sumUp(Stretch fine, Stretch coarse, Instant from, Instant to) {
    Map<String, Reading> sums = new TreeMap<>();
    for (StoredReading row : readings.range(fine, from, to)) {
      ReadingFormat.readInto(
          row.content(), sums.computeIfAbsent(row.node(), node -> new Reading()));
    }
    sums.forEach(
        (node, sum) ->
            readings.save(coarse, new StoredReading(from, node, ReadingFormat.write(sum))));
  }

  private void sweep(Stretch stretch, Instant before) {
    int swept;
    do {
      swept = readings.sweep(stretch, before, SWEPT_AT_ONCE);
    } while (swept == SWEPT_AT_ONCE);
  }
}

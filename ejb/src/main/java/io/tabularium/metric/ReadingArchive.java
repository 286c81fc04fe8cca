package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What all nodes have measured, over any window. */
@ApplicationScoped
public class ReadingArchive {

  /** So long after its end an hour or a day has been summed up. */
  static final Duration SUMMED_UP_AFTER = Duration.ofMinutes(10);

  private static final Duration MINUTES_ONLY = Duration.ofHours(2);
  private static final Duration NO_DAYS = Duration.ofDays(3);

  private ReadingRepository readings;
  private Clock clock;

  /** For the container's proxy. */
  protected ReadingArchive() {}

  @Inject
  ReadingArchive(ReadingRepository readings, Clock clock) {
    this.readings = readings;
    this.clock = clock;
  }

  /** The readings of the last so long, by node; the minute that the window begins in is whole. */
  public Map<String, Reading> last(Duration window) {
    Instant now = clock.instant();
    return between(now.minus(window), now);
  }

  /** The readings of a window, by node; whole minutes. */
  public Map<String, Reading> between(Instant from, Instant to) {
    Map<String, Reading> sums = new TreeMap<>();
    Duration length = Duration.between(from, to);
    add(length, Stretch.MINUTE.floor(from), to, sums);
    return sums;
  }

  /** Every minute's reading of every node in a window, one after the other, oldest hour first. */
  public void eachMinute(Instant from, Instant to, BiConsumer<Instant, Reading> visitor) {
    for (Instant begin = Stretch.MINUTE.floor(from); begin.isBefore(to); ) {
      Instant end = earlier(to, Stretch.HOUR.next(Stretch.HOUR.floor(begin)));
      for (StoredReading row : readings.range(Stretch.MINUTE, begin, end)) {
        Reading reading = new Reading();
        ReadingFormat.readInto(row.content(), reading);
        visitor.accept(row.begun(), reading);
      }
      begin = end;
    }
  }

  private void add(Duration length, Instant from, Instant to, Map<String, Reading> sums) {
    Stretch coarse = length.compareTo(NO_DAYS) > 0 ? Stretch.DAY : Stretch.HOUR;
    if (length.compareTo(MINUTES_ONLY) <= 0) {
      load(Stretch.MINUTE, from, to, sums);
      return;
    }
    Instant begin = coarse.ceiling(from);
    Instant end = coarse.floor(earlier(to, clock.instant().minus(SUMMED_UP_AFTER)));
    if (!begin.isBefore(end)) {
      load(Stretch.MINUTE, from, to, sums);
      return;
    }
    edge(coarse, from, begin, sums);
    load(coarse, begin, end, sums);
    edge(coarse, end, to, sums);
  }

  /** What is left before and after whole days: hours; before and after whole hours: minutes. */
  private void edge(Stretch coarse, Instant from, Instant to, Map<String, Reading> sums) {
    if (!from.isBefore(to)) {
      return;
    }
    if (coarse == Stretch.DAY) {
      add(NO_DAYS, from, to, sums);
    } else {
      load(Stretch.MINUTE, from, to, sums);
    }
  }

  private void load(Stretch stretch, Instant from, Instant to, Map<String, Reading> sums) {
    for (StoredReading row : readings.range(stretch, from, to)) {
      ReadingFormat.readInto(
          row.content(), sums.computeIfAbsent(row.node(), node -> new Reading()));
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The readings of all nodes together. */
  public static Reading together(Map<String, Reading> byNode) {
    Reading sum = new Reading();
    byNode.values().forEach(sum::add);
    return sum;
  }
}

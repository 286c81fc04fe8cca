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
    for (Span span : spans(from, to)) {
      for (StoredReading row : readings.range(span.stretch(), span.from(), span.to())) {
        ReadingFormat.readInto(
            row.content(), sums.computeIfAbsent(row.node(), node -> new Reading()));
      }
    }
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

  /** Rows of one stretch that begin in [from, to). */
  record Span(Stretch stretch, Instant from, Instant to) {}

  /** As few rows as make up a window of whole minutes: days, hours before and after, minutes. */
  List<Span> spans(Instant from, Instant to) {
    List<Span> spans = new ArrayList<>();
    add(Duration.between(from, to), Stretch.MINUTE.floor(from), to, spans);
    return spans;
  }

  private void add(Duration length, Instant from, Instant to, List<Span> spans) {
    Stretch coarse = length.compareTo(NO_DAYS) > 0 ? Stretch.DAY : Stretch.HOUR;
    Instant begin = coarse.ceiling(from);
    Instant end = coarse.floor(earlier(to, clock.instant().minus(SUMMED_UP_AFTER)));
    if (length.compareTo(MINUTES_ONLY) <= 0 || !begin.isBefore(end)) {
      spans.add(new Span(Stretch.MINUTE, from, to));
      return;
    }
    edge(coarse, from, begin, spans);
    spans.add(new Span(coarse, begin, end));
    edge(coarse, end, to, spans);
  }

  /** What is left before and after whole days: hours; before and after whole hours: minutes. */
  private void edge(Stretch coarse, Instant from, Instant to, List<Span> spans) {
    if (from.isBefore(to)) {
      add(coarse == Stretch.DAY ? NO_DAYS : Duration.ZERO, from, to, spans);
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

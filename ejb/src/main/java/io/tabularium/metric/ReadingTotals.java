package io.tabularium.metric;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What the whole cluster has measured of each kind, without names, over any window. The total of a
 * minute, an hour or a day that is over is worked out once, so that three days cost hardly more
 * than five minutes.
 */
@ApplicationScoped
class ReadingTotals {

  /** How long the total of a stretch that still changes is good for. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  /** So long after its end a minute has been saved, but by a node that could not. */
  private static final Duration SAVED_AFTER = Duration.ofMinutes(2);

  /** How soon the minutes of such a node are seen. */
  private static final Duration LATE = Duration.ofMinutes(1);

  /** Minutes at both ends of all windows in use, and hours and days between; of 2 kB each. */
  private static final int MOST = 5_000;

  private final Cache<Begun, Total> known =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
  private ReadingArchive archive;
  private ReadingRepository readings;
  private Clock clock;

  /** For the container's proxy. */
  protected ReadingTotals() {}

  @Inject
  ReadingTotals(ReadingArchive archive, ReadingRepository readings, Clock clock) {
    this.archive = archive;
    this.readings = readings;
    this.clock = clock;
  }

  /** The last so long; the minute that the window begins in is whole. */
  Reading last(Duration window) {
    Instant now = clock.instant();
    Reading sum = new Reading();
    for (ReadingArchive.Span span : archive.spans(now.minus(window), now)) {
      add(span, now, sum);
    }
    return sum;
  }

  private void add(ReadingArchive.Span span, Instant now, Reading sum) {
    Stretch stretch = span.stretch();
    for (Instant at = span.from(); at.isBefore(span.to()); at = stretch.next(at)) {
      Total total = known.getIfPresent(new Begun(stretch, at));
      if (total == null || !now.isBefore(total.until())) {
        load(new ReadingArchive.Span(stretch, at, span.to()), now);
        total = known.getIfPresent(new Begun(stretch, at));
      }
      if (total != null) {
        ReadingFormat.readInto(total.content(), sum);
      }
    }
  }

  /** All of a span at once: the first that is missing is mostly followed by others. */
  private void load(ReadingArchive.Span span, Instant now) {
    Map<Instant, Reading> sums = new HashMap<>();
    for (StoredReading row : readings.range(span.stretch(), span.from(), span.to())) {
      ReadingFormat.readInto(
          row.content(), sums.computeIfAbsent(row.begun(), begun -> new Reading()));
    }
    Stretch stretch = span.stretch();
    for (Instant at = span.from(); at.isBefore(span.to()); at = stretch.next(at)) {
      byte[] content = ReadingFormat.write(sums.getOrDefault(at, new Reading()).totals());
      known.put(new Begun(stretch, at), new Total(content, goodUntil(stretch.next(at), now)));
    }
  }

  private static Instant goodUntil(Instant end, Instant now) {
    if (end.plus(ReadingArchive.SUMMED_UP_AFTER).isBefore(now)) {
      return Instant.MAX;
    }
    return now.plus(end.plus(SAVED_AFTER).isBefore(now) ? LATE : FRESH);
  }

  /** When a row's time begins. */
  private record Begun(Stretch stretch, Instant at) {}

  /**
   * A total in its stored form, a fiftieth of what it takes unpacked, and until when it is good.
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Total(byte[] content, Instant until) {}
}

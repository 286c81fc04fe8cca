package io.tabularium.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Thirty days of readings of five busy nodes, as they lie in the database: minutes of three days,
 * hours and days of all of them.
 */
final class GeneratedMonth {

  static final int NODES = 5;
  static final Duration LENGTH = Duration.ofDays(30);

  private static final int STAGES = 6;
  private static final int SAMPLES = 40;
  private static final double TYPICAL_MILLIS = 8;

  /** So many minutes differ; more would only take longer to make. */
  private static final int PATTERNS = 12;

  private final Random random = new Random(30);
  private final List<byte[]> minutes = new ArrayList<>();

  /**
   * Makes one.
   *
   * @param statements how many the nodes send, with a quarter as many routes and clients
   */
  GeneratedMonth(int statements) {
    for (int i = 0; i < PATTERNS; i++) {
      minutes.add(ReadingFormat.write(minute(statements)));
    }
  }

  /** What takes such a row. */
  interface Taker {
    void take(Stretch stretch, StoredReading reading);
  }

  /** Gives every row of the thirty days before {@code end}. */
  void give(Instant end, Taker taker) {
    give(Stretch.MINUTE, end.minus(Stretch.MINUTE.kept()), end, taker);
    give(Stretch.HOUR, end.minus(LENGTH), end.minus(ReadingArchive.SUMMED_UP_AFTER), taker);
    give(Stretch.DAY, end.minus(LENGTH), end.minus(ReadingArchive.SUMMED_UP_AFTER), taker);
  }

  private void give(Stretch stretch, Instant from, Instant to, Taker taker) {
    // an hour and a day have the minutes' series with higher counts: the cost of reading is theirs
    int number = 0;
    for (Instant at = stretch.floor(from); !stretch.next(at).isAfter(to); at = stretch.next(at)) {
      for (int node = 1; node <= NODES; node++) {
        byte[] content = minutes.get(number++ % PATTERNS);
        taker.take(stretch, new StoredReading(at, "busy-" + node, content));
      }
    }
  }

  private Reading minute(int statements) {
    Meters meters = new Meters();
    measure(meters, Kind.API, "GET /api/v1/route/", statements / 4);
    measure(meters, Kind.QUERY, "select everything that a statement names from table ", statements);
    measure(meters, Kind.STAGE, "stage-", STAGES);
    measure(meters, Kind.CLIENT, "00000000-0000-7000-8000-0000000000", statements / 4);
    measure(meters, Kind.CLIENT_EXTRACTION, "00000000-0000-7000-8000-0000000000", statements / 4);
    measure(meters, Kind.EXTRACTION, "end-", 2);
    measure(meters, Kind.CACHE, "cache-", 2);
    measure(meters, Kind.OUTBOUND, "out-", 1);
    measure(meters, Kind.QUEUE, "queue-", 2);
    Reading reading = meters.drain();
    for (Gauge gauge : Gauge.values()) {
      reading.add(gauge, Looks.one(random.nextInt(50)));
    }
    return reading;
  }

  private void measure(Meters meters, Kind kind, String name, int names) {
    for (int i = 0; i < names; i++) {
      for (int sample = 0; sample < SAMPLES; sample++) {
        double millis = TYPICAL_MILLIS * Math.exp(random.nextGaussian());
        meters.record(
            kind, name + (10 + i), Outcome.OK, Duration.ofNanos(Math.round(millis * 1e6)));
      }
    }
  }
}

package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The last five minutes, hour, day and so on, kept for a moment: many ask for the same ones. */
@ApplicationScoped
public class ReadingWindows {

  /** A window is at most this part of itself out of date. */
  private static final int FRESHNESS = 120;

  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final ConcurrentMap<Duration, Kept> kept = new ConcurrentHashMap<>();
  private ReadingArchive archive;
  private Clock clock;

  /** For the container's proxy. */
  protected ReadingWindows() {}

  @Inject
  ReadingWindows(ReadingArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** The last so long, by node; not to be changed. */
  public Map<String, Reading> byNode(Duration window) {
    return last(window).byNode();
  }

  /** The last so long, of all nodes together; not to be changed. */
  public Reading together(Duration window) {
    return last(window).together();
  }

  private Kept last(Duration window) {
    Instant now = clock.instant();
    return kept.compute(
        window,
        (length, before) ->
            before != null && now.isBefore(before.until()) ? before : load(length, now));
  }

  private Kept load(Duration window, Instant now) {
    Map<String, Reading> byNode = archive.last(window);
    return new Kept(
        Collections.unmodifiableMap(byNode),
        ReadingArchive.together(byNode),
        now.plus(freshness(window)));
  }

  private static Duration freshness(Duration window) {
    Duration part = window.dividedBy(FRESHNESS);
    if (part.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return part.compareTo(LONGEST) > 0 ? LONGEST : part;
  }

  /** A loaded window, good until then. */
  private record Kept(Map<String, Reading> byNode, Reading together, Instant until) {}
}

package io.tabularium.metric;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What was loaded for windows that end now, each kept for a moment. */
final class KeptWindows<T> {

  /** Windows that nobody has asked for in so long are forgotten. */
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  private final ConcurrentMap<Duration, Kept<T>> kept = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Function<Duration, T> loader;
  private final UnaryOperator<Duration> freshness;

  /**
   * Keeps what {@code loader} gives for a window.
   *
   * @param freshness how long that is good for, by window
   */
  KeptWindows(Clock clock, Function<Duration, T> loader, UnaryOperator<Duration> freshness) {
    this.clock = clock;
    this.loader = loader;
    this.freshness = freshness;
  }

  T last(Duration window) {
    Instant now = clock.instant();
    return kept.compute(
            window,
            (length, before) ->
                before != null && now.isBefore(before.until())
                    ? new Kept<>(before.value(), before.until(), now)
                    : load(length, now, now))
        .value();
  }

  /**
   * Loads what people look at before it is out of date, so that nobody waits for it.
   *
   * @param next when this is called again; what is good for less is not worth it
   */
  void refresh(Duration next) {
    Instant now = clock.instant();
    kept.values().removeIf(each -> each.asked().plus(REMEMBERED).isBefore(now));
    kept.forEach(
        (window, before) -> {
          boolean soon = !now.plus(next).isBefore(before.until());
          if (soon && freshness.apply(window).compareTo(next) > 0) {
            kept.replace(window, before, load(window, now, before.asked()));
          }
        });
  }

  private Kept<T> load(Duration window, Instant now, Instant asked) {
    return new Kept<>(loader.apply(window), now.plus(freshness.apply(window)), asked);
  }

  /** A loaded window, good until then, and last asked for then. */
  private record Kept<T>(T value, Instant until, Instant asked) {}
}

package io.tabularium.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What anybody can bring about again and again is written down once a minute by this node: neither
 * the audit log nor the server's may be flooded.
 */
public final class Seldom {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** That many things are kept apart; of more, some are written down more often. */
  private static final int MOST = 1_000;

  private final Cache<String, Boolean> written;

  /** One that has written nothing yet. */
  public Seldom(Clock clock) {
    written =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(PAUSE)
            .executor(Runnable::run)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli()))
            .build();
  }

  /** Whether it is to be written down; then it is not for a minute. */
  public boolean isDue(String what) {
    return written.asMap().putIfAbsent(what, true) == null;
  }
}

package io.tabularium.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Buckets of this node alone; those that nobody uses any more go by themselves. */
final class LocalBuckets implements Buckets {

  /** Longer than every window: a bucket that old is full. */
  private static final Duration UNUSED = Duration.ofHours(2);

  private final TimeMeter time;
  private final Cache<String, Kept> kept;

  LocalBuckets(Clock clock) {
    time = new ClockTime(clock);
    kept =
        Caffeine.newBuilder()
            .expireAfterAccess(UNUSED)
            .ticker(time::currentTimeNanos)
            .executor(Runnable::run)
            .build();
  }

  private record Kept(int version, Bucket bucket) {}

  /** The injected clock as Bucket4j wants it. */
  record ClockTime(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  @Override
  public ConsumptionProbe take(Spot spot) {
    return bucket(spot).tryConsumeAndReturnRemaining(1);
  }

  @Override
  public void putBack(Spot spot) {
    bucket(spot).addTokens(1);
  }

  /** How many there are. */
  long size() {
    kept.cleanUp();
    return kept.estimatedSize();
  }

  private Bucket bucket(Spot spot) {
    return kept.asMap()
        .compute(spot.key(), (key, found) -> found == null ? create(spot) : renew(found, spot))
        .bucket();
  }

  private Kept create(Spot spot) {
    return new Kept(
        spot.version(),
        Bucket.builder()
            .addLimit(spot.configuration().getBandwidths()[0])
            .withCustomTimePrecision(time)
            .build());
  }

  private static Kept renew(Kept found, Spot spot) {
    if (found.version() >= spot.version()) {
      return found;
    }
    found.bucket().replaceConfiguration(spot.configuration(), TokensInheritanceStrategy.ADDITIVE);
    return new Kept(spot.version(), found.bucket());
  }
}

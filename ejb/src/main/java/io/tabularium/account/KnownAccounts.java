package io.tabularium.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the database said of keys and tiers within the last two seconds: so long a change takes to
 * reach every node, and so seldom a busy key costs a query.
 */
@ApplicationScoped
public class KnownAccounts {

  static final Duration FRESH = Duration.ofSeconds(2);

  private static final int MOST_KEYS = 10_000;

  private LoadingCache<String, Optional<Caller>> callers;
  private LoadingCache<String, List<Tier>> tiers;
  private LoadingCache<String, Caller> anonymous;

  /** For the container's proxy. */
  protected KnownAccounts() {}

  @Inject
  KnownAccounts(AccountSource accounts, Clock clock) {
    Caffeine<Object, Object> fresh =
        Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(MOST_KEYS)
            .executor(Runnable::run)
            .ticker(() -> nanos(clock.instant()));
    callers = fresh.build(accounts::authenticate);
    tiers = fresh.build(all -> accounts.tiers());
    anonymous = fresh.build(all -> accounts.anonymous());
  }

  /** Who a key belongs to; empty if nobody, or if the key is revoked or has expired. */
  public Optional<Caller> authenticate(String key) {
    return callers.get(key);
  }

  /** Whether a key can be told without the database. */
  public boolean knows(String key) {
    return callers.getIfPresent(key) != null;
  }

  /** Whether there is no room for another key, so that one that was known may have been put out. */
  public boolean isFull() {
    return callers.estimatedSize() >= MOST_KEYS;
  }

  /** The price list, smallest first. */
  public List<Tier> tiers() {
    return tiers.get("");
  }

  /** One of the price list. */
  public Tier tier(TierName name) {
    return tiers().stream().filter(tier -> tier.name() == name).findFirst().orElseThrow();
  }

  /** Who all are that have no key. */
  public Caller anonymous() {
    return anonymous.get("");
  }

  /** The time, for what is kept for a while. */
  static long nanos(Instant now) {
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }
}

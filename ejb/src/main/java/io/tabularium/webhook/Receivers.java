package io.tabularium.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tabularium.fault.Breaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The circuit breakers of this node, one a receiver: who does not answer is left alone for a while,
 * and holds up nobody else.
 */
@ApplicationScoped
public class Receivers {

  /** More that fail at the same time are not remembered. */
  private static final int MOST = 1_000;

  private final Cache<String, Breaker> breakers =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
  private Clock clock;

  /** For the container's proxy. */
  protected Receivers() {}

  @Inject
  Receivers(Clock clock) {
    this.clock = clock;
  }

  /** How long a message for this address has to wait; zero if it is to be sent now. */
  Duration rest(URI address) {
    Instant now = clock.instant();
    Breaker before = breakers.asMap().getOrDefault(host(address), Breaker.FRESH);
    Duration rest = before.restFrom(now);
    if (before.closedUntil() == null || !rest.isZero()) {
      return rest;
    }
    boolean mine = breakers.asMap().replace(host(address), before, before.tried(now));
    return mine ? Duration.ZERO : Breaker.REST;
  }

  /** Notes whether a receiver is there: whoever answers is, with whatever status below 500. */
  void tell(URI address, boolean isThere) {
    if (isThere) {
      breakers.invalidate(host(address));
      return;
    }
    Instant now = clock.instant();
    breakers
        .asMap()
        .merge(host(address), Breaker.FRESH.failed(now), (before, fresh) -> before.failed(now));
  }

  /** Those that failed last, on this node. */
  public List<ReceiverState> failing() {
    Instant now = clock.instant();
    return breakers.asMap().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> new ReceiverState(e.getKey(), e.getValue().state(now), e.getValue().failures()))
        .toList();
  }

  /** The host with its port, if one is given. */
  static String host(URI address) {
    return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
  }
}

package io.tabularium.admission;

import io.github.bucket4j.ConsumptionProbe;
import io.tabularium.account.Rates;
import io.tabularium.admission.Buckets.Spot;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Counts requests against every limit that applies (requirement D-01). A request that one of them
 * refuses costs nothing in the others.
 */
@ApplicationScoped
public class RateLimiter {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private Grid grid;
  private Settings settings;

  /** For the container's proxy. */
  protected RateLimiter() {}

  @Inject
  RateLimiter(Grid grid, Settings settings) {
    this.grid = grid;
    this.settings = settings;
  }

  /** Counts a request of a subject, of a kind that has its own limit or, with null, of none. */
  public Admission count(Subject subject, Operation operation) {
    if (!settings.get(Setting.RATE_LIMIT)) {
      return new Admission(List.of(), null);
    }
    List<Limit> limits = limits(subject, operation);
    return grid.with((buckets, share) -> take(buckets, subject, shares(limits, share)));
  }

  /** The limits that apply, the smallest first: it is the one that says no most often. */
  static List<Limit> limits(Subject subject, Operation operation) {
    Rates rates = subject.tier().rates();
    List<Limit> limits = new ArrayList<>();
    limits.add(new Limit(subject.kind() + "-minute", rates.requestsPerMinute(), MINUTE));
    if (rates.requestsPerHour() > 0) {
      limits.add(new Limit(subject.kind() + "-hour", rates.requestsPerHour(), HOUR));
    }
    if (operation != null) {
      limits.add(new Limit(operation.wire() + "-minute", operation.perMinute(rates), MINUTE));
    }
    limits.sort(Comparator.comparingInt(Limit::requests));
    return limits;
  }

  private static List<Limit> shares(List<Limit> limits, int nodes) {
    return nodes == 1 ? limits : limits.stream().map(limit -> limit.share(nodes)).toList();
  }

  private static Admission take(Buckets buckets, Subject subject, List<Limit> limits) {
    List<Spot> taken = new ArrayList<>();
    List<LimitState> states = new ArrayList<>();
    for (Limit limit : limits) {
      Spot spot = new Spot(subject.key(limit), limit, subject.tier().version());
      ConsumptionProbe probe = buckets.take(spot);
      states.add(spot.state(probe));
      if (!probe.isConsumed()) {
        taken.forEach(buckets::putBack);
        return new Admission(states, spot.state(probe));
      }
      taken.add(spot);
    }
    return new Admission(states, null);
  }
}

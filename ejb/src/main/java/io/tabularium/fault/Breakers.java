package io.tabularium.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The breakers about what this node depends on, as its calls have found them. MicroProfile's own
 * breakers do the work and do not tell their state: this counts by the same rule.
 */
@ApplicationScoped
public class Breakers {

  private static final Logger LOG = Logger.getLogger(Breakers.class.getName());

  private final Map<Part, Breaker> known = new ConcurrentHashMap<>();
  private final Map<Part, Counts> counts = new ConcurrentHashMap<>();
  private Clock clock;

  /** For the container's proxy. */
  protected Breakers() {}

  /** One by that clock. */
  @Inject
  public Breakers(Clock clock) {
    this.clock = clock;
  }

  private record Counts(LongAdder failures, LongAdder fallbacks) {

    Counts() {
      this(new LongAdder(), new LongAdder());
    }
  }

  /** A call came back. */
  void succeeded(Part part) {
    Breaker before = known.remove(part);
    if (before != null && before.closedUntil() != null) {
      LOG.info(part.wire() + " answers again");
    }
  }

  /** A call failed, or took too long. */
  void failed(Part part, Exception cause) {
    counts(part).failures().increment();
    Instant now = clock.instant();
    Breaker after =
        known.compute(
            part,
            (key, before) -> (before == null ? Breaker.FRESH : before).failed(now, part.rest()));
    if (after.failures() == Breaker.THRESHOLD) {
      LOG.log(
          Level.WARNING, part.wire() + " failed " + after.failures() + " times in a row", cause);
    }
  }

  /** What was known last was given in the place of an answer. */
  public void fellBack(Part part) {
    counts(part).fallbacks().increment();
  }

  private Counts counts(Part part) {
    return counts.computeIfAbsent(part, key -> new Counts());
  }

  /** Every breaker of this node as it is now. */
  public List<BreakerState> states() {
    Instant now = clock.instant();
    return Arrays.stream(Part.values())
        .map(
            part -> {
              Breaker breaker = known.getOrDefault(part, Breaker.FRESH);
              Counts count = counts(part);
              return new BreakerState(
                  part.wire(),
                  breaker.state(now),
                  breaker.failures(),
                  count.failures().sum(),
                  count.fallbacks().sum());
            })
        .toList();
  }
}

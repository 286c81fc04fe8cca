package io.tabularium.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only place that knows the time; everybody else is given a clock. */
@ApplicationScoped
public class ClockProducer {

  /** The finest step that every database keeps. */
  private static final Duration STEP = Duration.ofNanos(1_000);

  /** UTC, in microseconds. */
  @Produces
  public Clock clock() {
    return Clock.tick(Clock.systemUTC(), STEP);
  }
}

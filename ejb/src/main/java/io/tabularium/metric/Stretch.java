package io.tabularium.metric;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How much time a stored reading is about, and for how long it is kept. */
enum Stretch {
  MINUTE(ChronoUnit.MINUTES, Duration.ofDays(3)),
  HOUR(ChronoUnit.HOURS, Duration.ofDays(40)),
  DAY(ChronoUnit.DAYS, Duration.ofDays(400));

  private final ChronoUnit unit;
  private final Duration kept;

  Stretch(ChronoUnit unit, Duration kept) {
    this.unit = unit;
    this.kept = kept;
  }

  /** The beginning of the one that an instant lies in. */
  Instant floor(Instant instant) {
    return instant.truncatedTo(unit);
  }

  /** The first beginning that is not before an instant. */
  Instant ceiling(Instant instant) {
    Instant floor = floor(instant);
    return floor.equals(instant) ? floor : floor.plus(1, unit);
  }

  Instant next(Instant begun) {
    return begun.plus(1, unit);
  }

  Duration kept() {
    return kept;
  }
}

package io.tabularium.metric;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Something that an objective or an alert looks at.
 *
 * @param measured a {@link Kind} or a {@link Gauge} by its word
 * @param subject one name of that kind, such as a route or a client; null for all of them
 */
public record Quantity(String measured, String subject, Statistic statistic) {

  /** Its value over a reading of so many seconds; empty if nothing was measured. */
  public OptionalDouble in(Reading reading, long seconds) {
    if (isGauge()) {
      Looks looks = reading.looks().get(gauge());
      return looks == null ? OptionalDouble.empty() : OptionalDouble.of(statistic.of(looks));
    }
    return statistic.of(measure(reading), seconds);
  }

  /** What it looks at; nothing if it is a gauge. */
  Measure measure(Reading reading) {
    Kind kind = kind();
    return kind == null
        ? new Measure()
        : reading.sum(kind, name -> subject == null || subject.equals(name));
  }

  /** Whether it looks at a node's state. */
  boolean isGauge() {
    return gauge() != null;
  }

  /** Whether there is such a thing. */
  boolean isKnown() {
    return isGauge() || kind() != null;
  }

  private Kind kind() {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.wire().equals(measured))
        .findFirst()
        .orElse(null);
  }

  private Gauge gauge() {
    return Arrays.stream(Gauge.values())
        .filter(gauge -> gauge.wire().equals(measured))
        .findFirst()
        .orElse(null);
  }

  /** What its value is counted in. */
  public String unit() {
    if (!isGauge()) {
      return statistic.unit();
    } else if (measured.endsWith("-percent")) {
      return "%";
    } else if (measured.endsWith("-bytes")) {
      return "bytes";
    }
    return measured.endsWith("-seconds") ? "s" : "";
  }
}

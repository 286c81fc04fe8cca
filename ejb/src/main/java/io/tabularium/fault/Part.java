package io.tabularium.fault;

import java.time.Duration;
import java.util.Locale;

/** What this node depends on. */
public enum Part {
  /** Where keys and tiers are looked up. */
  DATABASE(Duration.ofSeconds(5)),
  /** Where documents and results lie. */
  STORAGE(Breaker.REST);

  private final Duration rest;

  Part(Duration rest) {
    this.rest = rest;
  }

  /** How long it is left alone unless the settings say otherwise. */
  public Duration rest() {
    return rest;
  }

  /** The word for it, such as {@code database}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

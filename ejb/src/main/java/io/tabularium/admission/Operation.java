package io.tabularium.admission;

import io.tabularium.account.Rates;
import java.util.Locale;

/** Kinds of requests that have a limit of their own (requirements P-19, Q-06, D-02). */
public enum Operation {
  /** Sends a document. */
  EXTRACT,
  /** Everything that is none of the others. */
  READ,
  /** The server's name and capabilities. */
  ABOUT,
  /** The server's protections. */
  SECURITY;

  int perMinute(Rates rates) {
    return switch (this) {
      case EXTRACT -> rates.extractsPerMinute();
      case READ -> rates.readsPerMinute();
      case ABOUT -> rates.aboutsPerMinute();
      case SECURITY -> rates.securityPerMinute();
    };
  }

  /** The word of the limit's name, such as {@code extract}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

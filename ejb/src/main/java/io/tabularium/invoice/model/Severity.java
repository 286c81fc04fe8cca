package io.tabularium.invoice.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a broken rule weighs. */
public enum Severity {
  /** Good to know; changes nothing. */
  INFO,
  /** Somebody should look. */
  WARNING,
  /** Somebody must look. */
  ERROR,
  /** The invoice is not to be paid as it is. */
  FATAL;

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of that word, if there is one. */
  public static Optional<Severity> of(String wire) {
    return Arrays.stream(values()).filter(each -> each.wire().equals(wire)).findFirst();
  }
}

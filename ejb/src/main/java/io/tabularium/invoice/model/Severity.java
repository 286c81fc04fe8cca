package io.tabularium.invoice.model;

import java.util.Locale;

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
}

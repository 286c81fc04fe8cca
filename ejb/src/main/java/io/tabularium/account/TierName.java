package io.tabularium.account;

import java.util.Locale;

/** The steps of the price list; on the wire in lower case. */
public enum TierName {
  /** For trying out. */
  FREE,
  /** Small and regular use. */
  STARTER,
  /** Daily work. */
  PROFESSIONAL,
  /** A department. */
  BUSINESS,
  /** No practical limit. */
  ENTERPRISE;

  /** The word of the contract, such as {@code free}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

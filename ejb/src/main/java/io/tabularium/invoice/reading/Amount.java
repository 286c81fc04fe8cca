package io.tabularium.invoice.reading;

import java.math.BigDecimal;

/**
 * A number as printed.
 *
 * @param decimals printed digits behind the decimal mark
 * @param percent whether a percent sign follows
 * @param currency symbol or code beside it, or null
 */
record Amount(BigDecimal value, int decimals, boolean percent, String currency) {

  /** Whether it may be money. */
  boolean money() {
    return !percent && (decimals == 2 || currency != null);
  }
}

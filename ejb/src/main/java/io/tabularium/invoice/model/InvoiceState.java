package io.tabularium.invoice.model;

import java.util.List;
import java.util.Locale;

/** What is to be done with an invoice. */
public enum InvoiceState {
  /** Nothing speaks against paying it. */
  VALID,
  /** Somebody has to look at it. */
  REVIEW,
  /** It is not to be paid. */
  REJECTED;

  /** The state that findings lead to. */
  public static InvoiceState of(List<Finding> findings) {
    InvoiceState state = VALID;
    for (Finding finding : findings) {
      if (finding.severity() == Severity.FATAL) {
        return REJECTED;
      }
      state = finding.severity() == Severity.INFO ? state : REVIEW;
    }
    return state;
  }

  /** The word on the wire. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.tabularium.invoice.rule;

import io.tabularium.invoice.model.Severity;
import java.util.Locale;

/** The rules by name, with the severity that each has. */
public enum Rule {
  /** Quantity times price makes the line's total. */
  LINE_MATHS(Severity.WARNING),
  /** The lines make the net total, after allowances and charges. */
  LINES_SUM(Severity.WARNING),
  /** Net and tax make gross. */
  NET_TAX_GROSS(Severity.ERROR),
  /** The taxes of the rates make the tax in all. */
  TAX_PER_RATE(Severity.WARNING),
  /** Gross less what is paid is left to pay. */
  PAYABLE(Severity.WARNING),
  /** It is due on the day of issue or later. */
  DUE_BEFORE_ISSUE(Severity.ERROR),
  /** It was issued today or before. */
  FUTURE_DATE(Severity.WARNING),
  /** The fields are there that EN 16931 demands of every invoice. */
  MISSING_FIELD(Severity.ERROR),
  /** It has a number or a total: else it is no invoice. */
  NOT_AN_INVOICE(Severity.FATAL),
  /** The account's check digits are right. */
  IBAN_CHECKSUM(Severity.ERROR),
  /** The tax id's check digit is right, in countries that have one. */
  TAX_ID_CHECKSUM(Severity.ERROR),
  /** The currency is one of ISO 4217. */
  CURRENCY(Severity.ERROR),
  /** The total is not negative. */
  NEGATIVE_TOTAL(Severity.WARNING),
  /** What must be right was read with confidence. */
  LOW_CONFIDENCE(Severity.WARNING),
  /** The print says what the XML inside of the document says. */
  EMBEDDED_DIFFERS(Severity.ERROR),
  /** The XML inside of the document is as its schema wants it. */
  EMBEDDED_INVALID(Severity.WARNING),
  /** The client has no invoice of this seller, number and amount yet. */
  DUPLICATE(Severity.FATAL),
  /** Nor one whose number differs in its marks only. */
  NEAR_DUPLICATE(Severity.WARNING);

  private final Severity severity;

  Rule(Severity severity) {
    this.severity = severity;
  }

  /** How much it weighs when it is broken. */
  public Severity severity() {
    return severity;
  }

  /** The name on the wire, such as {@code line-maths}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package io.tabularium.invoice.rule;

import io.tabularium.invoice.model.Severity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The rules by name, with the severity that each has. */
public enum Rule {
  /** Quantity times price makes the line's total. The limit: smallest units of the currency. */
  LINE_MATHS(Severity.WARNING, "2"),
  /** The lines make the net total, after allowances and charges; the limit as above. */
  LINES_SUM(Severity.WARNING, "2"),
  /** Net and tax make gross; the limit as above. */
  NET_TAX_GROSS(Severity.ERROR, "2"),
  /** The taxes of the rates make the tax in all; the limit as above. */
  TAX_PER_RATE(Severity.WARNING, "2"),
  /** Gross less what is paid is left to pay; the limit as above. */
  PAYABLE(Severity.WARNING, "2"),
  /** It is due on the day of issue or later. */
  DUE_BEFORE_ISSUE(Severity.ERROR),
  /** It was issued today or before. The limit: days. */
  FUTURE_DATE(Severity.WARNING, "0", "3650", 0),
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
  /** What must be right was read with confidence. The limit: the least of it, 0 to 1. */
  LOW_CONFIDENCE(Severity.WARNING, "0.6", "1", 4),
  /** The print says what the XML inside of the document says. */
  EMBEDDED_DIFFERS(Severity.ERROR),
  /** The XML inside of the document is as its schema wants it. */
  EMBEDDED_INVALID(Severity.WARNING),
  /** The client has no invoice of this seller, number and amount yet. */
  DUPLICATE(Severity.FATAL),
  /** Nor one whose number differs in its marks only. */
  NEAR_DUPLICATE(Severity.WARNING);

  private final Severity severity;
  private final BigDecimal limit;
  private final BigDecimal highestLimit;
  private final int limitDecimals;

  Rule(Severity severity) {
    this.severity = severity;
    this.limit = null;
    this.highestLimit = null;
    this.limitDecimals = 0;
  }

  /** A limit in smallest units of a currency: a million of them is no limit. */
  Rule(Severity severity, String limit) {
    this(severity, limit, "1000000", 4);
  }

  Rule(Severity severity, String limit, String highestLimit, int limitDecimals) {
    this.severity = severity;
    this.limit = new BigDecimal(limit);
    this.highestLimit = new BigDecimal(highestLimit);
    this.limitDecimals = limitDecimals;
  }

  /** How much it weighs when it is broken. */
  public Severity severity() {
    return severity;
  }

  /**
   * How far a reading may be off, in what the rule says; null where there is nothing to measure.
   */
  public BigDecimal limit() {
    return limit;
  }

  /** The highest limit that makes sense; the lowest is 0; null where there is none. */
  public BigDecimal highestLimit() {
    return highestLimit;
  }

  /** How many decimals its limit may have: days have none. */
  public int limitDecimals() {
    return limitDecimals;
  }

  /** The name on the wire, such as {@code line-maths}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The rule of that name, if there is one. */
  public static Optional<Rule> of(String wire) {
    return Arrays.stream(values()).filter(rule -> rule.wire().equals(wire)).findFirst();
  }
}

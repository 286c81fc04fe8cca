package io.tabularium.writer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that reads the same in every country and is no code: no leading zeros, no more digits
 * than a spreadsheet keeps, and separators of which one can tell which is which ({@code 1,234} may
 * be a thousand or one and a bit, so it is none).
 *
 * @param format the spreadsheet's number format that shows it with its own decimals and groups
 */
record PlainNumber(BigDecimal value, String format) {

  /** Digits that a spreadsheet keeps exactly (IEEE 754 double precision). */
  private static final int MAX_DIGITS = 15;

  private static final Pattern WHOLE = Pattern.compile("([-\u2212]?)(0|[1-9]\\d*)()()");

  /** A separator followed by other than three digits, or by three after a zero. */
  private static final Pattern DECIMAL =
      Pattern.compile("([-\u2212]?)(0|[1-9]\\d*)()[.,](\\d{1,2}|\\d{4,}|(?<=\\b0[.,])\\d{3})");

  /** Groups of three, at least two of them or a decimal separator that is another. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "([-\u2212]?)([1-9]\\d{0,2}(?:([.,'\u2019 \u00A0\u2009\u202F])\\d{3})(?:\\3\\d{3})*)"
              + "(?:(?!\\3)[.,](\\d+))?");

  static Optional<PlainNumber> read(String text) {
    for (Pattern shape : new Pattern[] {WHOLE, DECIMAL, GROUPED}) {
      Matcher matcher = shape.matcher(text);
      if (matcher.matches() && isSure(matcher)) {
        return Optional.of(number(matcher)).filter(n -> n.value.precision() <= MAX_DIGITS);
      }
    }
    return Optional.empty();
  }

  /** One group alone behind a point or comma could be decimals. */
  private static boolean isSure(Matcher matcher) {
    String group = matcher.group(3);
    boolean ambiguous = ".".equals(group) || ",".equals(group);
    boolean single = matcher.group(2).indexOf(group) == matcher.group(2).lastIndexOf(group);
    return !(ambiguous && single && matcher.group(4) == null);
  }

  private static PlainNumber number(Matcher matcher) {
    String digits = matcher.group(2).replaceAll("\\D", "");
    String decimals = matcher.group(4) == null ? "" : matcher.group(4);
    String sign = matcher.group(1).isEmpty() ? "" : "-";
    boolean grouped = !matcher.group(3).isEmpty();
    String format = grouped ? "#,##0" : "0";
    return new PlainNumber(
        new BigDecimal(sign + digits + (decimals.isEmpty() ? "" : "." + decimals)),
        decimals.isEmpty() ? format : format + "." + "0".repeat(decimals.length()));
  }
}

package io.tabularium.engine.layout;

import java.util.regex.Pattern;

/** What kind of value a text is, as far as the layout of a table needs to know. */
public final class Content {

  /** A value has at least this part of digits among its letters and digits. */
  private static final double DIGIT_SHARE = 0.5;

  /** More letters than this before the first digit are words, not a currency or a sign. */
  private static final int MAX_LEADING_LETTERS = 3;

  private static final Pattern MISSING = Pattern.compile("(?i)n[./]?a\\.?|\\(?x\\)?|nil|none");

  private Content() {}

  /**
   * Whether {@code text} is a number, an amount, a date, or a mark that stands for a missing one.
   */
  public static boolean isValue(String text) {
    int digits = 0;
    int letters = 0;
    int leading = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isLetter(c)) {
        letters++;
        leading += digits == 0 ? 1 : 0;
      }
    }
    if (digits + letters == 0) {
      return !text.isBlank() && !text.startsWith(":");
    }
    boolean number =
        digits > 0 && digits >= DIGIT_SHARE * (digits + letters) && leading <= MAX_LEADING_LETTERS;
    return number || MISSING.matcher(text).matches();
  }
}

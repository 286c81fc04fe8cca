package io.tabularium.engine.value;

/** Reads a text that is one number with what may stand about it, in one pass. */
final class NumberScanner {

  /** More digits are a code. */
  private static final int MOST_DIGITS = 18;

  /** A longer text says more than a number. */
  private static final int LONGEST = 48;

  private static final int THOUSANDS = 3;

  private final String text;
  private int at;
  private boolean negative;
  private boolean bracketed;
  private boolean percent;
  private String currency;
  private String unit;
  private final StringBuilder mark = new StringBuilder();

  private NumberScanner(String text) {
    this.text = text;
  }

  /** The number that the whole of a stripped text is, or null. */
  static NumberShape scan(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length() && i <= LONGEST; i++) {
      digit |= isDigit(text.charAt(i));
    }
    return digit && text.length() <= LONGEST ? new NumberScanner(text).whole() : null;
  }

  private NumberShape whole() {
    marks();
    before();
    int start = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || isSeparator())) {
      at++;
    }
    String token = text.substring(start, at);
    char[] decimals = decimals(token);
    if (decimals == null || !after()) {
      return null;
    }
    return new NumberShape(
        token,
        decimals[0],
        decimals[1],
        negative,
        bracketed,
        percent,
        currency == null ? null : Affixes.code(currency),
        unit,
        mark.isEmpty() ? null : mark.toString());
  }

  /** Sign, bracket and currency, in whatever order they come. */
  private void before() {
    boolean more = true;
    while (more && at < text.length()) {
      char c = text.charAt(at);
      String money = currency == null ? Affixes.currencyAt(text, at) : null;
      if (isMinus(c) && !negative) {
        negative = true;
        at++;
      } else if (c == '+' && at == 0) {
        at++;
      } else if (c == '(' && !bracketed) {
        bracketed = true;
        at++;
      } else if (money != null) {
        currency = money;
        at += money.length();
      } else {
        more = false;
      }
      skipSpace();
    }
  }

  /** What follows the digits; false if something does that is no part of a number. */
  private boolean after() {
    boolean closed = !bracketed;
    skipSpace();
    while (at < text.length()) {
      char c = text.charAt(at);
      String word = Character.isDigit(c) ? null : word();
      if (word != null) {
        at += word.length();
      } else if (c == '%' && !percent) {
        percent = true;
        at++;
      } else if (c == ')' && !closed) {
        closed = true;
        at++;
      } else if (isMinus(c) && !negative && at == text.length() - 1) {
        negative = true;
        at++;
      } else if (!footnote()) {
        return false;
      }
      skipSpace();
    }
    return closed;
  }

  /** The currency or unit here, kept; null if there is none or a second one. */
  private String word() {
    String money = currency == null ? Affixes.currencyAt(text, at) : null;
    if (money != null) {
      currency = money;
      return money;
    }
    String found = unit == null ? Affixes.unitAt(text, at) : null;
    unit = found == null ? unit : found;
    return found;
  }

  private boolean footnote() {
    int before = mark.length();
    marks();
    return mark.length() > before;
  }

  private void marks() {
    while (at < text.length() && Marks.FOOTNOTE.indexOf(text.charAt(at)) >= 0) {
      mark.append(text.charAt(at++));
    }
    if (at == 0 || mark.length() > 0) {
      skipSpace();
    }
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** Whether a separator stands here that digits follow; a space only before three of them. */
  private boolean isSeparator() {
    char c = text.charAt(at);
    if (isSpace(c)) {
      return at > 0 && isDigit(text.charAt(at - 1)) && digitsFrom(at + 1) == THOUSANDS;
    }
    return (c == '.' || c == ',' || isApostrophe(c))
        && at + 1 < text.length()
        && isDigit(text.charAt(at + 1));
  }

  private int digitsFrom(int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end - from;
  }

  /**
   * The sure decimal mark and the open separator of a token, 0 for none; null if it is no number.
   */
  private static char[] decimals(String token) {
    int digits = (int) token.chars().filter(c -> isDigit((char) c)).count();
    if (digits == 0 || digits > MOST_DIGITS) {
      return null;
    }
    int last = lastSeparator(token, token.length());
    if (last < 0) {
      boolean code = token.length() > 1 && token.charAt(0) == '0';
      return code ? null : new char[] {0, 0};
    }
    char mark = token.charAt(last);
    int behind = token.length() - last - 1;
    int previous = lastSeparator(token, last);
    boolean canBeDecimal = mark == '.' || mark == ',';
    if (previous >= 0) {
      boolean other = token.charAt(previous) != mark;
      if (other) {
        return canBeDecimal && isGrouped(token.substring(0, last)) ? new char[] {mark, 0} : null;
      }
      return isGrouped(token) ? new char[] {0, 0} : null;
    }
    if (!canBeDecimal) {
      return isGrouped(token) ? new char[] {0, 0} : null;
    }
    if (behind == THOUSANDS && isGrouped(token)) {
      return new char[] {0, mark};
    }
    return isWhole(token.substring(0, last)) ? new char[] {mark, 0} : null;
  }

  private static int lastSeparator(String token, int before) {
    int i = before - 1;
    while (i >= 0 && isDigit(token.charAt(i))) {
      i--;
    }
    return i;
  }

  /** Whether the digits stand in threes (or, in India, in twos before the last three). */
  private static boolean isGrouped(String token) {
    int separator = lastSeparator(token, token.length());
    char mark = separator < 0 ? 0 : token.charAt(separator);
    int end = token.length();
    int width = THOUSANDS;
    while (separator >= 0) {
      int group = end - separator - 1;
      boolean indian = mark == ',' && group == 2 && end != token.length();
      if (token.charAt(separator) != mark || (group != width && !indian)) {
        return false;
      }
      width = indian ? 2 : width;
      end = separator;
      separator = lastSeparator(token, end);
    }
    return end >= 1 && end <= THOUSANDS && token.charAt(0) != '0';
  }

  private static boolean isWhole(String digits) {
    return digits.length() <= 1 || digits.charAt(0) != '0';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212' || c == '\u2013';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u2009' || c == '\u202f';
  }
}

package io.tabularium.engine.value;

import java.util.Locale;

/**
 * A date as it is printed.
 *
 * @param day 0 where only a month is named
 * @param order what the date tells about the order of day and month
 */
record DateShape(int year, int month, int day, Order order) {

  /** Which of day and month comes first. */
  enum Order {
    /** It is clear without saying anything of other dates. */
    CLEAR,
    /** The day does: the number is too large for a month. */
    DAY_FIRST,
    /** The month does. */
    MONTH_FIRST,
    /** Either may. */
    OPEN
  }

  /** A longer text says more than a date. */
  private static final int LONGEST = 24;

  private static final int MONTHS = 12;

  private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** Two digits up to this are years of this century. */
  private static final int NEW_CENTURY = 68;

  /** The date that the whole of a stripped text is, or null. */
  static DateShape scan(String text) {
    if (text.length() < 6 || text.length() > LONGEST) {
      return null;
    }
    String[] parts = parts(text);
    if (parts == null) {
      return null;
    }
    if (parts.length == 2) {
      return MonthNames.of(parts[0]) == 0 || !isYear(parts[1]) || parts[1].length() != 4
          ? null
          : new DateShape(Integer.parseInt(parts[1]), MonthNames.of(parts[0]), 0, Order.CLEAR);
    }
    return parts.length == 3 ? day(parts, text) : null;
  }

  private static DateShape day(String[] parts, String text) {
    if (isNumber(parts[0]) && MonthNames.of(parts[1]) > 0) {
      return checked(parts[2], MonthNames.of(parts[1]), parts[0], Order.CLEAR);
    }
    if (MonthNames.of(parts[0]) > 0 && isNumber(parts[1]) && parts[2].length() == 4) {
      return checked(parts[2], MonthNames.of(parts[0]), parts[1], Order.CLEAR);
    }
    char between = text.charAt(parts[0].length());
    boolean same = "./-".indexOf(between) >= 0 && text.charAt(sign(parts)) == between;
    if (!same || !isNumber(parts[0]) || !isNumber(parts[1]) || !isNumber(parts[2])) {
      return null;
    }
    if (parts[0].length() == 4) {
      return checked(parts[0], Integer.parseInt(parts[1]), parts[2], Order.CLEAR);
    }
    int first = Integer.parseInt(parts[0]);
    int second = Integer.parseInt(parts[1]);
    if (first > MONTHS || between == '.') {
      return checked(parts[2], second, parts[0], between == '.' ? Order.CLEAR : Order.DAY_FIRST);
    }
    Order order = second > MONTHS ? Order.MONTH_FIRST : Order.OPEN;
    return checked(parts[2], first, parts[1], first == second ? Order.CLEAR : order);
  }

  private static int sign(String[] parts) {
    return parts[0].length() + 1 + parts[1].length();
  }

  private static DateShape checked(String year, int month, String day, Order order) {
    if (!isNumber(day) || !isYear(year) || month < 1 || month > MONTHS) {
      return null;
    }
    int number = Integer.parseInt(year);
    int full = year.length() == 4 ? number : number + (number <= NEW_CENTURY ? 2000 : 1900);
    int dayOfMonth = Integer.parseInt(day);
    boolean exists = dayOfMonth >= 1 && dayOfMonth <= DAYS[month - 1];
    return exists ? new DateShape(full, month, dayOfMonth, order) : null;
  }

  private static boolean isYear(String text) {
    boolean full = text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    return (full || text.length() == 2) && isDigits(text);
  }

  private static boolean isNumber(String text) {
    return text.length() <= 4 && isDigits(text);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Runs of letters and of digits; null where anything else than a separator stands about them. */
  private static String[] parts(String text) {
    String[] found = new String[3];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean letters = Character.isLetter(text.charAt(at));
      while (end < text.length() && isPart(text.charAt(end), letters)) {
        end++;
      }
      if (end == at || count == 3) {
        return null;
      }
      found[count++] = text.substring(at, end);
      at = separatorsFrom(text, end);
    }
    return count == 3 ? found : count == 2 ? new String[] {found[0], found[1]} : null;
  }

  private static boolean isPart(char c, boolean letters) {
    return letters ? Character.isLetter(c) : c >= '0' && c <= '9';
  }

  private static int separatorsFrom(String text, int from) {
    int at = from;
    while (at < text.length() && " .,/-\u00a0\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** The date in digits; where {@code dayFirst}, an open one has its day in front. */
  String iso(boolean dayFirst) {
    boolean turned = order == Order.OPEN && dayFirst;
    String text = String.format(Locale.ROOT, "%04d-%02d", year, turned ? day : month);
    return day == 0 ? text : text + String.format(Locale.ROOT, "-%02d", turned ? month : day);
  }
}

package io.tabularium.setting;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Days, times and amounts as people and programs write them, within what every database keeps: a
 * year such as +999999999 or an amount such as 1E999999999 is well-formed, and no server outlives
 * it.
 */
public final class Written {

  /** The last instant that is kept. */
  public static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private static final int LAST_YEAR = 9999;

  /** Digits of an amount, before its point and after it. */
  private static final int MOST_DIGITS = 30;

  private Written() {}

  /**
   * A day such as 2024-02-01.
   *
   * @throws DateTimeException if it is none of the years from 1 to 9999
   */
  public static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    check(day.getYear());
    return day;
  }

  /**
   * An instant such as 2026-01-31T00:00:00Z.
   *
   * @throws DateTimeException if it is none of the years from 1 to 9999
   */
  public static Instant time(String text) {
    Instant time = Instant.parse(text);
    check(time.atOffset(ZoneOffset.UTC).getYear());
    return time;
  }

  private static void check(int year) {
    if (year < 1 || year > LAST_YEAR) {
      throw new DateTimeException("no year: " + year);
    }
  }

  /**
   * An amount such as 119.00.
   *
   * @throws NumberFormatException if it is none, or has more than 30 digits before its point or
   *     after it
   */
  public static BigDecimal amount(String text) {
    BigDecimal amount = new BigDecimal(text);
    if (amount.scale() > MOST_DIGITS || (long) amount.precision() - amount.scale() > MOST_DIGITS) {
      throw new NumberFormatException("too many digits");
    }
    return amount;
  }
}

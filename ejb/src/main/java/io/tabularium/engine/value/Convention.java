package io.tabularium.engine.value;

/**
 * What is known of how numbers and dates are written in a column, a table or a document. Votes are
 * counted; a side that has all of them, or three in four, is believed.
 */
final class Convention {

  /** Part of the votes that decides. */
  private static final double MAJORITY = 0.75;

  /**
   * As many numbers that may be in thousands, beside small ones without decimals, show thousands.
   */
  private static final int ENOUGH = 3;

  private int points;
  private int commas;
  private int dayFirst;
  private int monthFirst;
  private final int[] open = new int[2];
  private int small;
  private int large;

  /** Counts a number. */
  void count(NumberShape number) {
    if (number.decimal() == '.' || (number.decimal() == 0 && isGroupedBy(number, ','))) {
      points++;
    } else if (number.decimal() == ',' || (number.decimal() == 0 && isGroupedBy(number, '.'))) {
      commas++;
    } else if (number.open() != 0) {
      open[number.open() == '.' ? 0 : 1]++;
    } else if (number.isBare()) {
      small += number.token().length() < 4 ? 1 : 0;
      large += number.token().length() > 4 ? 1 : 0;
    }
  }

  private static boolean isGroupedBy(NumberShape number, char mark) {
    return number.open() == 0 && number.token().indexOf(mark) >= 0;
  }

  /** Counts a date. */
  void count(DateShape date) {
    dayFirst += date.order() == DateShape.Order.DAY_FIRST ? 1 : 0;
    monthFirst += date.order() == DateShape.Order.MONTH_FIRST ? 1 : 0;
  }

  /** The decimal mark; 0 where nothing tells. */
  char decimal() {
    double all = points + commas;
    if (all > 0) {
      return points >= MAJORITY * all ? '.' : commas >= MAJORITY * all ? ',' : 0;
    }
    boolean thousands = small > 0 && large == 0;
    if (thousands && open[1] >= ENOUGH && open[0] == 0) {
      return '.';
    }
    return thousands && open[0] >= ENOUGH && open[1] == 0 ? ',' : (char) 0;
  }

  /** Whether days come before months; null where nothing tells. */
  Boolean isDayFirst() {
    return dayFirst == monthFirst ? null : Boolean.valueOf(dayFirst > monthFirst);
  }
}

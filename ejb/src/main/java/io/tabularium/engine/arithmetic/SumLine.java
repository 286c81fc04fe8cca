package io.tabularium.engine.arithmetic;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that is the sum of other lines, place by place.
 *
 * @param total the line of the sums
 * @param parts the lines that are summed up
 * @param outcomes what came of it in the places where it can be checked
 */
record SumLine(int total, List<Integer> parts, List<Outcome> outcomes) {

  /** A sum is only told from nothing if it is so many times what rounding may change. */
  private static final int MUCH = 20;

  private static final int FEWEST_PARTS = 3;

  /** So many numbers that all end in zeros were rounded to them. */
  private static final int ENOUGH_ROUND = 6;

  /**
   * A sum that was checked.
   *
   * @param sum of the parts
   * @param difference of what is printed to it
   * @param rounding what the rounding of parts and total may make of it
   * @param count parts that are numbers
   * @param gaps whether some part is not printed
   * @param mean whether the printed number lies among its parts, as a mean does
   */
  record Outcome(
      int place, long sum, long difference, long rounding, int count, boolean gaps, boolean mean) {

    boolean isExact() {
      return difference == 0;
    }

    /**
     * Whether rounding explains the difference, of a sum that exceeds its parts and that rounding
     * does not swamp.
     */
    boolean isNear() {
      return difference != 0
          && !mean
          && Math.abs(difference) <= rounding
          && Math.abs(sum) >= MUCH * rounding;
    }

    /** Whether nothing explains the difference. */
    boolean isOff() {
      return Math.abs(difference) > rounding;
    }

    /** Whether it is a sum by itself, but for one digit: of two parts that happens by chance. */
    boolean isSlip() {
      return isOneDigit() && count >= FEWEST_PARTS && !mean && !gaps;
    }

    /** Whether one changed digit makes the difference. */
    boolean isOneDigit() {
      long rest = Math.abs(difference);
      while (rest >= 10 && rest % 10 == 0) {
        rest /= 10;
      }
      return rest > 0 && rest < 10;
    }
  }

  /** Adds the lines up in all places; the total itself is no part. */
  static SumLine of(NumberGrid grid, int total, List<Integer> parts) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int place = 0; place < grid.places(); place++) {
      Outcome outcome = parts.size() < 2 ? null : outcome(grid, total, parts, place);
      if (outcome != null) {
        outcomes.add(outcome);
      }
    }
    return new SumLine(total, parts, outcomes);
  }

  private static Outcome outcome(NumberGrid grid, int total, List<Integer> parts, int place) {
    if (!grid.isNumber(total, place)) {
      return null;
    }
    long printed = grid.value(total, place);
    long sum = 0;
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    long step = grid.step(total, place);
    long zeros = zeros(printed, Long.MAX_VALUE);
    int count = 0;
    int filled = 0;
    for (int line : parts) {
      if (grid.isText(line, place)) {
        return null;
      }
      if (grid.isNumber(line, place)) {
        if (!grid.kind(line, place).equals(grid.kind(total, place))) {
          return null;
        }
        long value = grid.value(line, place);
        sum += value;
        least = Math.min(least, value);
        most = Math.max(most, value);
        step = Math.max(step, grid.step(line, place));
        zeros = zeros(value, zeros);
        count++;
        filled += value == 0 ? 0 : 1;
      }
    }
    if (filled < 2) {
      return null;
    }
    long unit = count >= ENOUGH_ROUND && zeros < Long.MAX_VALUE ? Math.max(step, zeros) : step;
    long rounding = (count + 1) * unit / 2;
    boolean mean = printed >= least && printed <= most;
    return new Outcome(place, sum, printed - sum, rounding, count, count < parts.size(), mean);
  }

  /** The largest power of ten that divides a number and is no larger than {@code most}. */
  private static long zeros(long value, long most) {
    long zeros = 1;
    while (value != 0 && zeros < most && value % (zeros * 10) == 0) {
      zeros *= 10;
    }
    return value == 0 ? most : zeros;
  }

  long exact() {
    return outcomes.stream().filter(Outcome::isExact).count();
  }

  long near() {
    return outcomes.stream().filter(Outcome::isNear).count();
  }

  long off() {
    return outcomes.stream().filter(Outcome::isOff).count();
  }

  /** Whether more of its sums come out than do not. */
  boolean holds() {
    return exact() + near() > 0 && exact() + near() >= off();
  }
}

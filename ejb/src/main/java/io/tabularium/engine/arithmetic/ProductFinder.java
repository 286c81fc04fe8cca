package io.tabularium.engine.arithmetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the places of a grid that hold in each line the product of two others, as an amount is
 * quantity times price, and the lines where it does not come out.
 */
final class ProductFinder {

  /** Tables of more columns are looked at for sums alone. */
  private static final int MOST_PLACES = 24;

  /** Triples of columns times lines that are looked at. */
  private static final long MOST_LOOKS = 20_000_000;

  /** So many products that come out are no chance; of three amounts of money two are enough. */
  private static final int ENOUGH = 3;

  /** One in so many may fail, and one always. */
  private static final int ONE_IN = 4;

  /** A product of one digit, but for zeros, may come out by chance. */
  private static final long LEAST = 10;

  /** Amounts of money have so many decimals. */
  private static final int MONEY = 2;

  /** Larger numbers are not exact in the arithmetic used here. */
  private static final long MOST = 1_000_000_000_000L;

  private static final double HUNDRED = 100;

  private static final double EXACT = 0.5 + 1e-6;

  private final NumberGrid grid;
  private final double scale;

  ProductFinder(NumberGrid grid) {
    this.grid = grid;
    this.scale = StrictMath.pow(10, grid.decimals());
  }

  /**
   * Places whose product stands in a third.
   *
   * @param held lines where it comes out
   * @param failed lines where it does not
   */
  record Product(int one, int other, int result, int held, List<Integer> failed) {}

  /** The best product for each place that holds some. */
  List<Product> find() {
    List<Product> found = new ArrayList<>();
    int places = grid.places();
    if (places > MOST_PLACES || (long) places * places * places * grid.lines() > MOST_LOOKS) {
      return found;
    }
    for (int result = 0; result < places; result++) {
      Product best = null;
      for (int one = 0; one < places; one++) {
        for (int other = one + 1; other < places; other++) {
          if (one != result && other != result) {
            Product product = product(one, other, result);
            best = product != null && (best == null || isBetter(product, best)) ? product : best;
          }
        }
      }
      if (best != null) {
        found.add(best);
      }
    }
    return found;
  }

  private static boolean isBetter(Product product, Product best) {
    return product.held() - product.failed().size() > best.held() - best.failed().size();
  }

  /** The product if it comes out in so many lines that the others are wrong, else null. */
  private Product product(int one, int other, int result) {
    int held = 0;
    int strong = 0;
    List<Integer> failed = new ArrayList<>(0);
    List<Integer> near = new ArrayList<>(0);
    for (int line = 0; line < grid.lines(); line++) {
      if (isUsable(line, one, other, result)) {
        double off = Math.abs(off(line, one, other, result));
        if (off <= EXACT * grid.step(line, result)) {
          held++;
          strong += isStrong(line, one, other, result) ? 1 : 0;
        } else if (off <= rounding(line, one, other, result)) {
          near.add(line);
        } else {
          failed.add(line);
          if (failed.size() > 1 + held) {
            return null;
          }
        }
      }
    }
    boolean rounded = near.size() > 1;
    if (!rounded) {
      failed.addAll(near);
    }
    boolean few =
        grid.decimals() == MONEY && held == 2 && strong == 2 && failed.size() + near.size() <= 1;
    boolean enough = strong >= ENOUGH || few;
    boolean rare = failed.size() <= 1 || failed.size() * ONE_IN <= held;
    return enough && rare ? new Product(one, other, result, held, failed) : null;
  }

  private boolean isUsable(int line, int one, int other, int result) {
    return !grid.parts(line)
        && grid.isNumber(line, one)
        && grid.isNumber(line, other)
        && grid.isNumber(line, result)
        && Math.abs(grid.value(line, result)) < MOST
        && !TotalWords.isTotal(grid.label(line));
  }

  /** What is printed less the product, in the finest decimals. */
  private double off(int line, int one, int other, int result) {
    return grid.value(line, result) - expected(line, one, other);
  }

  /** The product in the finest decimals. */
  double expected(int line, int one, int other) {
    return factor(line, one) * factor(line, other) * scale;
  }

  private double factor(int line, int place) {
    double factor = grid.value(line, place) / scale;
    return grid.kind(line, place).startsWith("%") ? factor / HUNDRED : factor;
  }

  /** What rounding of the factors with decimals, and of the product, may make of it. */
  private double rounding(int line, int one, int other, int result) {
    return EXACT * grid.step(line, result)
        + slack(line, one) * Math.abs(factor(line, other))
        + slack(line, other) * Math.abs(factor(line, one));
  }

  private double slack(int line, int place) {
    boolean whole = grid.step(line, place) >= scale;
    return whole ? 0 : EXACT * grid.step(line, place);
  }

  /** Whether the product does not come out by itself, as one or ten times a number does. */
  private boolean isStrong(int line, int one, int other, int result) {
    return digits(line, one) != 1 && digits(line, other) != 1 && digits(line, result) >= LEAST;
  }

  /** The digits of a number as a whole one, zeros before and behind them left out. */
  private long digits(int line, int place) {
    long digits = Math.abs(grid.value(line, place));
    while (digits > 0 && digits % 10 == 0) {
      digits /= 10;
    }
    return digits;
  }
}

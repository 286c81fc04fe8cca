package io.tabularium.engine.arithmetic;

import io.tabularium.engine.arithmetic.SumLine.Outcome;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether the numbers of a table are exact, so that a sum that rounding would explain is wrong. If
 * they were rounded, many sums would miss by one or two: that so many come out tells.
 */
final class Strictness {

  /** How likely it must be that rounded numbers come out so, at most, to take them as exact. */
  private static final double LIKELY_EXACT = 0.35;

  /** ... where the table says that they are rounded, or shows one decimal. */
  private static final double LIKELY_ROUNDED = 0.005;

  /** Of so many sums one may miss. */
  private static final int ONE_IN = 10;

  private static final List<String> ROUNDED =
      List.of(
          "thousand",
          "million",
          "billion",
          "round",
          "percent",
          "%",
          "000",
          " mio",
          " mrd",
          "tsd",
          "bn",
          "rate",
          "index");

  private Strictness() {}

  /** Whether a table whose sums came out so is exact to its last digit. */
  static boolean isExact(Table table, NumberGrid grid, List<SumLine> sums) {
    double chance = 1;
    long exact = 0;
    long near = 0;
    for (SumLine sum : sums) {
      if (sum.holds()) {
        exact += sum.exact();
        near += sum.near();
        for (Outcome outcome : sum.outcomes()) {
          chance *= outcome.isExact() ? chance(outcome.count()) : 1;
        }
      }
    }
    boolean rounded = grid.decimals() == 1 || saysRounded(table);
    return near <= 1 + exact / ONE_IN && chance <= (rounded ? LIKELY_ROUNDED : LIKELY_EXACT);
  }

  /** How likely a sum of so many rounded parts comes out as the rounded sum. */
  private static double chance(int parts) {
    return Math.min(0.75, Math.sqrt(6 / (Math.PI * (parts + 1))));
  }

  private static boolean saysRounded(Table table) {
    Stream<String> heads = table.cells().stream().filter(Cell::header).map(Cell::text);
    Stream<String> about =
        Stream.concat(
            table.title() == null ? Stream.empty() : Stream.of(table.title()),
            table.notes().stream());
    return Stream.concat(heads, about)
        .map(text -> text.toLowerCase(Locale.ROOT))
        .anyMatch(text -> ROUNDED.stream().anyMatch(text::contains));
  }
}

package io.tabularium.engine.arithmetic;

import io.tabularium.engine.arithmetic.ProductFinder.Product;
import io.tabularium.engine.arithmetic.SumLine.Outcome;
import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.Arithmetic.Check;
import io.tabularium.engine.model.Arithmetic.Place;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks the sums and products of a table, down its columns and along its rows. A sum counts as
 * wrong only where others of its line come out, or where one digit makes the difference; so lines
 * that are called total and hold means, shares or something else are let alone.
 */
public final class SumCheck {

  /** A larger part of the sum is no slip but another kind of number. */
  private static final long SLIP = 4;

  private final Table table;
  private final List<Check> failed = new ArrayList<>();
  private int held;

  private SumCheck(Table table) {
    this.table = table;
  }

  /** What the sums of a table say; null if it has none. */
  public static Arithmetic of(Table table) {
    return new SumCheck(table).check();
  }

  private Arithmetic check() {
    if (table.cells().stream().noneMatch(c -> c.value() != null && c.value().isNumber())) {
      return null;
    }
    NumberGrid rows = NumberGrid.of(table);
    NumberGrid columns = rows.sideways(names());
    List<SumLine> down = new SumFinder(rows).find();
    List<SumLine> along = new SumFinder(columns).find();
    List<SumLine> all = new ArrayList<>(down);
    all.addAll(along);
    boolean exact = Strictness.isExact(table, rows, all);
    down.forEach(sum -> count(rows, sum, exact, false));
    along.forEach(sum -> count(columns, sum, exact, true));
    multiply(rows, false);
    multiply(columns, true);
    List<Integer> totalRows = totals(down);
    List<Integer> totalColumns = totals(along);
    return held == 0 && failed.isEmpty()
        ? null
        : new Arithmetic(totalRows, totalColumns, held, failed);
  }

  /** What stands nearest above each column. */
  private String[] names() {
    String[] names = new String[table.columnCount()];
    Arrays.fill(names, "");
    for (Cell cell : table.cells()) {
      if (cell.header()) {
        for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
          names[c] = cell.columnSpan() == 1 || names[c].isEmpty() ? cell.text() : names[c];
        }
      }
    }
    return names;
  }

  private static List<Integer> totals(List<SumLine> sums) {
    return sums.stream().filter(SumLine::holds).map(SumLine::total).distinct().sorted().toList();
  }

  private void count(NumberGrid grid, SumLine sum, boolean exact, boolean sideways) {
    boolean alone = !sum.holds();
    for (Outcome outcome : sum.outcomes()) {
      boolean wrong = outcome.isOff() || (exact && outcome.isNear());
      if (!wrong) {
        held += outcome.isExact() || outcome.isNear() ? 1 : 0;
      } else if (outcome.isOneDigit() || (!alone && isSlip(outcome))) {
        failed.add(check(grid, sum, outcome, sideways));
      }
    }
  }

  private void multiply(NumberGrid grid, boolean sideways) {
    ProductFinder finder = new ProductFinder(grid);
    for (Product product : finder.find()) {
      held += product.held();
      for (int line : product.failed()) {
        long expected = Math.round(finder.expected(line, product.one(), product.other()));
        long actual = grid.value(line, product.result());
        failed.add(
            new Check(
                Arithmetic.Kind.PRODUCT,
                place(line, product.result(), sideways),
                List.of(
                    place(line, product.one(), sideways), place(line, product.other(), sideways)),
                grid.plain(expected),
                grid.plain(actual),
                grid.plain(actual - expected)));
      }
    }
  }

  private static boolean isSlip(Outcome outcome) {
    return !outcome.mean()
        && !outcome.gaps()
        && Math.abs(outcome.difference()) * SLIP <= Math.abs(outcome.sum());
  }

  private Check check(NumberGrid grid, SumLine sum, Outcome outcome, boolean sideways) {
    List<Place> parts =
        sum.parts().stream()
            .filter(line -> grid.isNumber(line, outcome.place()))
            .map(line -> place(line, outcome.place(), sideways))
            .toList();
    return new Check(
        Arithmetic.Kind.SUM,
        place(sum.total(), outcome.place(), sideways),
        parts,
        grid.plain(outcome.sum()),
        grid.plain(outcome.sum() + outcome.difference()),
        grid.plain(outcome.difference()));
  }

  private Place place(int line, int place, boolean sideways) {
    return new Place(table.index(), sideways ? place : line, sideways ? line : place);
  }
}

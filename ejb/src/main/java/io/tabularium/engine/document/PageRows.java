package io.tabularium.engine.document;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Table;
import java.util.ArrayList;
import java.util.List;

/** A table's cells by row. */
final class PageRows {

  /** One in so many is no exception any more. */
  private static final int ONE_IN = 5;

  private final List<List<Cell>> rows = new ArrayList<>();

  PageRows(Table table) {
    for (int r = 0; r < table.rowCount(); r++) {
      rows.add(new ArrayList<>());
    }
    table.cells().forEach(cell -> rows.get(cell.row()).add(cell));
  }

  int count() {
    return rows.size();
  }

  /** The cells that start in a row, left to right; none outside the table. */
  List<Cell> row(int row) {
    return row >= 0 && row < rows.size() ? rows.get(row) : List.of();
  }

  /** Rows at the top of both that say the same, each with text in more than one cell. */
  int equalAtTop(PageRows other, int most) {
    int count = 0;
    while (count < most && isEqual(row(count), other.row(count))) {
      count++;
    }
    return count;
  }

  /** Whether it is common in a column that texts start in lower case. */
  boolean areLow(int column) {
    List<Cell> cells =
        rows.stream().flatMap(List::stream).filter(cell -> cell.column() == column).toList();
    return cells.stream().filter(PageRows::startsLow).count() * ONE_IN > cells.size();
  }

  static boolean startsLow(Cell cell) {
    return !cell.text().isEmpty() && Character.isLowerCase(cell.text().codePointAt(0));
  }

  /** Whether it is common that rows have no label. */
  boolean areUnlabelled() {
    long without = rows.stream().filter(row -> row.isEmpty() || row.get(0).column() > 0).count();
    return without * ONE_IN > rows.size();
  }

  private static boolean isEqual(List<Cell> one, List<Cell> other) {
    if (one.isEmpty() || one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!isEqual(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether two cells of the same column say the same. */
  static boolean isEqual(Cell one, Cell other) {
    return one.column() == other.column() && plain(one.text()).equals(plain(other.text()));
  }

  /** Whether no other cell of its column says the same: names do not come again, values do. */
  boolean isOnly(Cell cell) {
    return rows.stream().flatMap(List::stream).filter(c -> isEqual(c, cell)).count() == 1;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}

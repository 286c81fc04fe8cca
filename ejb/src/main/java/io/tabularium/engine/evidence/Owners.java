package io.tabularium.engine.evidence;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Table;
import java.util.HashMap;
import java.util.Map;

/** Which spanning cell covers a place. */
final class Owners {

  private final Map<Long, Long> spanning = new HashMap<>();

  Owners(Table table) {
    for (Cell cell : table.cells()) {
      if (cell.columnSpan() > 1) {
        for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
          for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
            spanning.put(place(r, c), place(cell.row(), cell.column()));
          }
        }
      }
    }
  }

  /** Whether one cell covers both columns in a row. */
  boolean joins(int row, int column, int other) {
    Long cell = spanning.get(place(row, column));
    return cell != null && cell.equals(spanning.get(place(row, other)));
  }

  private static long place(int row, int column) {
    return (long) row << Integer.SIZE | column;
  }
}

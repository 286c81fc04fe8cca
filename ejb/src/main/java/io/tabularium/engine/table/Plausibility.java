package io.tabularium.engine.table;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Table;

/** Tells tables from what only looks like one: charts, forms, framed text. */
public final class Plausibility {

  /** At least this share of the rows has text. */
  private static final double FILLED_LINES = 0.6;

  /** At least this share of the columns has text of its own; frames side by side have less. */
  private static final double FILLED_COLUMNS = 0.7;

  /** At least this share of the places has text. */
  private static final double FILLED_PLACES = 0.25;

  /** At least this share of the rows has text in more than one cell. */
  private static final double SHARED_ROWS = 0.25;

  private Plausibility() {}

  /** Whether {@code table} has rows and columns, most of them with text. */
  public static boolean isTable(Table table) {
    boolean[] rows = new boolean[table.rowCount()];
    boolean[] columns = new boolean[table.columnCount()];
    int[] cells = new int[table.rowCount()];
    int places = 0;
    for (Cell cell : table.cells()) {
      rows[cell.row()] = true;
      cells[cell.row()]++;
      if (cell.columnSpan() == 1) {
        columns[cell.column()] = true;
      }
      places += cell.rowSpan() * cell.columnSpan();
    }
    int shared = 0;
    for (int count : cells) {
      shared += count > 1 ? 1 : 0;
    }
    return table.columnCount() > 1
        && shared >= Math.max(2, SHARED_ROWS * rows.length)
        && count(rows) >= FILLED_LINES * rows.length
        && count(columns) >= FILLED_COLUMNS * columns.length
        && places >= FILLED_PLACES * rows.length * columns.length;
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}

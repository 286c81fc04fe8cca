package io.tabularium.engine;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table as a test reads it. */
public final class TableText {

  private TableText() {}

  /**
   * One string a row, such as {@code Sales | 10 / 11 | <}: places parted by bars, lines of a cell
   * by slashes, {@code <} where the cell to the left goes on and {@code ^} where the one above
   * does.
   */
  public static List<String> rows(Table table) {
    String[][] places = new String[table.rowCount()][table.columnCount()];
    for (String[] row : places) {
      Arrays.fill(row, "");
    }
    for (Cell cell : table.cells()) {
      for (int r = 0; r < cell.rowSpan(); r++) {
        for (int c = 0; c < cell.columnSpan(); c++) {
          places[cell.row() + r][cell.column() + c] = r > 0 ? "^" : "<";
        }
      }
      places[cell.row()][cell.column()] = cell.text().replace("\n", " / ");
    }
    List<String> rows = new ArrayList<>();
    for (String[] row : places) {
      rows.add(String.join(" | ", row));
    }
    return rows;
  }
}

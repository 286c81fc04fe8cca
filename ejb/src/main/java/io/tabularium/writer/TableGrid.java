package io.tabularium.writer;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Table;
import java.util.Arrays;
import java.util.List;

/** A table's places by row and column, for formats that write every place. */
final class TableGrid {

  private final Cell[][] places;

  TableGrid(Table table) {
    places = new Cell[table.rowCount()][table.columnCount()];
    for (Cell cell : table.cells()) {
      for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
        Arrays.fill(places[row], cell.column(), cell.column() + cell.columnSpan(), cell);
      }
    }
  }

  int rowCount() {
    return places.length;
  }

  /** The cells over a row's places; null where there is none, the same one where it spans. */
  List<Cell> row(int row) {
    return Arrays.asList(places[row]);
  }

  /** A row's texts, one a column; never null. */
  List<String> texts(int row, SpanText spans) {
    String[] texts = new String[places[row].length];
    for (int column = 0; column < texts.length; column++) {
      Cell cell = places[row][column];
      boolean shown = cell != null && (spans == SpanText.REPEATED || startsAt(cell, row, column));
      texts[column] = shown ? WellFormed.text(cell.text()) : "";
    }
    return Arrays.asList(texts);
  }

  static boolean startsAt(Cell cell, int row, int column) {
    return cell.row() == row && cell.column() == column;
  }
}

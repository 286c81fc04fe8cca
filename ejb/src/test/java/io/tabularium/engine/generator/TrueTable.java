package io.tabularium.engine.generator;

import io.tabularium.engine.model.Table;
import java.util.ArrayList;
import java.util.List;

/** A table as one would say that it is: the truth of a generated one, or what was found of it. */
public record TrueTable(int rowCount, int columnCount, List<TrueCell> cells) {

  /** Copies the list. */
  public TrueTable {
    cells = List.copyOf(cells);
  }

  /** What the engine found, in the same words. */
  public static TrueTable of(Table table) {
    List<TrueCell> cells =
        table.cells().stream()
            .filter(cell -> !cell.text().isBlank())
            .map(
                cell ->
                    new TrueCell(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text().replaceAll("\\s+", " ")))
            .toList();
    return new TrueTable(table.rowCount(), table.columnCount(), cells);
  }

  /** The cells by place: null where there is none, the same where one spans. */
  public TrueCell[][] grid() {
    TrueCell[][] grid = new TrueCell[rowCount][columnCount];
    for (TrueCell cell : cells) {
      for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
          grid[row][column] = cell;
        }
      }
    }
    return grid;
  }

  /** For each row the cells that start in it; a place without a cell is an empty cell. */
  public List<List<TrueCell>> rows() {
    TrueCell[][] grid = grid();
    List<List<TrueCell>> rows = new ArrayList<>();
    for (int row = 0; row < rowCount; row++) {
      List<TrueCell> cellsOfRow = new ArrayList<>();
      for (int column = 0; column < columnCount; column++) {
        TrueCell cell = grid[row][column];
        if (cell == null) {
          cellsOfRow.add(new TrueCell(row, column, 1, 1, ""));
        } else if (cell.row() == row && cell.column() == column) {
          cellsOfRow.add(cell);
        }
      }
      rows.add(cellsOfRow);
    }
    return rows;
  }

  /** A cell; its text on one line. */
  public record TrueCell(int row, int column, int rowSpan, int columnSpan, String text) {}
}

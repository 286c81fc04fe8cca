package io.tabularium.engine.table;

import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.TaggedGrid.TaggedText;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The places of a grid while its cells are being found: the text of each place, and which places
 * are one cell. Places are numbered row by row.
 */
final class Places {

  private final Grid grid;
  private final List<List<TextLine>> texts = new ArrayList<>();
  private final int[] cellOf;

  Places(Grid grid) {
    this.grid = grid;
    int count = grid.rowCount() * grid.columnCount();
    this.cellOf = new int[count];
    for (int i = 0; i < count; i++) {
      cellOf[i] = i;
      texts.add(new ArrayList<>());
    }
  }

  Grid grid() {
    return grid;
  }

  int rows() {
    return grid.rowCount();
  }

  int columns() {
    return grid.columnCount();
  }

  void add(int row, int column, TextLine text) {
    texts.get(index(row, column)).add(text);
  }

  /** Puts a tagged cell into its places. */
  void add(TaggedText cell) {
    cell.lines().forEach(line -> add(cell.row(), cell.column(), line));
    join(cell.row(), cell.column(), cell.endRow() - 1, cell.endColumn() - 1);
  }

  List<TextLine> text(int row, int column) {
    return texts.get(index(row, column));
  }

  boolean isEmpty(int row, int column) {
    return text(row, column).isEmpty();
  }

  /** The first place of the cell that holds the place. */
  int cell(int row, int column) {
    int i = index(row, column);
    while (cellOf[i] != i) {
      i = cellOf[i];
    }
    return i;
  }

  /** Makes one cell of the rectangle and of all cells that reach into it. */
  void join(int row0, int column0, int row1, int column1) {
    int[] box = {row0, column0, row1, column1};
    boolean grown = true;
    while (grown) {
      grown = grow(box);
    }
    for (int r = box[0]; r <= box[2]; r++) {
      for (int c = box[1]; c <= box[3]; c++) {
        cellOf[index(r, c)] = index(box[0], box[1]);
      }
    }
  }

  /** Whether the place belongs to a cell over several columns. */
  boolean spansColumns(int row, int column) {
    int cell = cell(row, column);
    int[] extent = extent(cell);
    return extent[3] > extent[1];
  }

  private boolean grow(int[] box) {
    boolean grown = false;
    for (int r = box[0]; r <= box[2]; r++) {
      for (int c = box[1]; c <= box[3]; c++) {
        int[] cell = extent(cell(r, c));
        if (cell[0] < box[0] || cell[1] < box[1] || cell[2] > box[2] || cell[3] > box[3]) {
          box[0] = Math.min(box[0], cell[0]);
          box[1] = Math.min(box[1], cell[1]);
          box[2] = Math.max(box[2], cell[2]);
          box[3] = Math.max(box[3], cell[3]);
          grown = true;
        }
      }
    }
    return grown;
  }

  /** First row, first column, last row, last column of the cell that starts at {@code first}. */
  int[] extent(int first) {
    int row = first / columns();
    int column = first % columns();
    int lastColumn = column;
    while (lastColumn + 1 < columns() && cell(row, lastColumn + 1) == first) {
      lastColumn++;
    }
    int lastRow = row;
    while (lastRow + 1 < rows() && cell(lastRow + 1, column) == first) {
      lastRow++;
    }
    return new int[] {row, column, lastRow, lastColumn};
  }

  private int index(int row, int column) {
    return row * columns() + column;
  }
}

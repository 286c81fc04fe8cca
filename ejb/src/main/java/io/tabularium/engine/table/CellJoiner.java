package io.tabularium.engine.table;

import io.tabularium.engine.model.Grid;

/** Joins places that no line parts into spanning cells. */
final class CellJoiner {

  private final Places places;
  private final Grid grid;
  private final Rules rules;

  CellJoiner(Places places, Rules rules) {
    this.places = places;
    this.grid = places.grid();
    this.rules = rules;
  }

  void join() {
    joinAcross();
    joinDown();
  }

  /**
   * Where a drawn column boundary is left out in a row, the empty place belongs to its neighbour.
   */
  private void joinAcross() {
    for (int r = 0; r < places.rows(); r++) {
      for (int c = 1; c < places.columns(); c++) {
        if (grid.columns().get(c).ruled()
            && !rules.leftOf(r, c)
            && places.cell(r, c - 1) != places.cell(r, c)
            && emptyCell(r, c)
            && enclosed(r)) {
          places.join(r, c - 1, r, c);
        }
      }
    }
  }

  private boolean emptyCell(int row, int column) {
    return places.isEmpty(row, column) && !places.spansColumns(row, column);
  }

  /** Whether lines are drawn above and below the row. */
  private boolean enclosed(int row) {
    return grid.rows().get(row).ruled() && grid.rows().get(row + 1).ruled();
  }

  private void joinDown() {
    for (int c = 0; c < places.columns(); c++) {
      for (int r = 1; r < places.rows(); r++) {
        if (!rules.above(r, c)
            && places.cell(r - 1, c) != places.cell(r, c)
            && !places.spansColumns(r - 1, c)
            && !places.spansColumns(r, c)
            && (r < grid.headerRows() || openBelow(r, c))) {
          places.join(r - 1, c, r, c);
        }
      }
    }
  }

  /** Whether a drawn row boundary is left out between two places of a drawn column. */
  private boolean openBelow(int row, int column) {
    return grid.rows().get(row).ruled() && (drawnSides(row - 1, column) && drawnSides(row, column));
  }

  private boolean drawnSides(int row, int column) {
    return (column == 0 || rules.leftOf(row, column))
        && (column == places.columns() - 1 || rules.leftOf(row, column + 1));
  }
}

package io.tabularium.engine.table;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Makes the table: puts the text into the grid, joins places to cells, names the rows. */
public final class TableAssembler {

  /**
   * The table of {@code region} by {@code grid}, with index 0 and without empty cells.
   *
   * @param page the page it stands on
   */
  public Table assemble(PageContent page, TableRegion region, Grid grid) {
    Places places = new Places(grid);
    if (region.tagged() == null) {
      place(region, grid, places);
    } else {
      region.tagged().cells().forEach(places::add);
    }
    List<Cell> cells = cells(places);
    return new Table(
        0,
        page.page(),
        region.box(),
        grid.method(),
        null,
        grid.columnCount(),
        region.title(),
        region.notes(),
        null,
        RowKinds.of(grid, cells),
        cells,
        Evidence.NONE.withConservation(GlyphAccount.of(page, region, places)));
  }

  private static void place(TableRegion region, Grid grid, Places places) {
    Rules rules = new Rules(grid, region.rulings());
    TextPlacer placer = new TextPlacer(places, rules);
    placer.place(region.lines());
    placer.placeSideways(region.sideways());
    new CellJoiner(places, rules).join();
  }

  private static List<Cell> cells(Places places) {
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < places.rows(); r++) {
      for (int c = 0; c < places.columns(); c++) {
        if (places.cell(r, c) == r * places.columns() + c) {
          Cell cell = cell(places, places.extent(places.cell(r, c)));
          if (!cell.text().isEmpty()) {
            cells.add(cell);
          }
        }
      }
    }
    return cells;
  }

  private static Cell cell(Places places, int[] extent) {
    List<TextLine> pieces = new ArrayList<>();
    for (int r = extent[0]; r <= extent[2]; r++) {
      for (int c = extent[1]; c <= extent[3]; c++) {
        pieces.addAll(places.text(r, c));
      }
    }
    Grid grid = places.grid();
    BoundingBox box =
        new BoundingBox(
            grid.columns().get(extent[1]).position(),
            grid.rows().get(extent[0]).position(),
            grid.columns().get(extent[3] + 1).position(),
            grid.rows().get(extent[2] + 1).position());
    return new Cell(
        extent[0],
        extent[1],
        extent[2] - extent[0] + 1,
        extent[3] - extent[1] + 1,
        box,
        CellText.of(pieces),
        extent[0] < grid.headerRows());
  }

  /** Tells the rows apart. */
  private static final class RowKinds {

    private RowKinds() {}

    static List<RowKind> of(Grid grid, List<Cell> cells) {
      int[] filled = new int[grid.rowCount()];
      Cell[] first = new Cell[grid.rowCount()];
      for (Cell cell : cells) {
        filled[cell.row()]++;
        if (first[cell.row()] == null) {
          first[cell.row()] = cell;
        }
      }
      List<RowKind> kinds = new ArrayList<>();
      for (int r = 0; r < grid.rowCount(); r++) {
        kinds.add(kind(r < grid.headerRows(), filled[r], first[r]));
      }
      return kinds;
    }

    private static RowKind kind(boolean header, int filled, Cell first) {
      if (header) {
        return RowKind.HEADER;
      }
      if (filled == 1) {
        return RowKind.SECTION;
      }
      boolean total =
          first != null && first.column() == 0 && first.text().matches("(?i)(sub-?)?total\\b.*");
      return total ? RowKind.TOTAL : RowKind.DATA;
    }
  }
}

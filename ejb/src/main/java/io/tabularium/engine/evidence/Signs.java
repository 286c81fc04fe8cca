package io.tabularium.engine.evidence;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What can be seen of a table that tells whether it was read rightly; each from 0 to 1. */
final class Signs {

  /** Text that is mostly a number. */
  private static final Pattern NUMBER = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*\\p{L}{0,2}");

  /** Words may reach over the side of a column by this, in points. */
  private static final double EDGE = 1;

  /** From this many rows on the number of rows says no more. */
  private static final double MANY_ROWS = 8;

  private final Table table;
  private final Grid grid;
  private final TableRegion region;
  private final int header;

  Signs(Table table, TableRegion region, Grid grid) {
    this.table = table;
    this.grid = grid;
    this.region = region;
    this.header = table.headerRowCount();
  }

  /** Share of the inner column boundaries that nothing rules. */
  double unruledColumns() {
    return unruled(grid.columns());
  }

  /** Share of the inner row boundaries that nothing rules. */
  double unruledRows() {
    return unruled(grid.rows());
  }

  private static double unruled(List<Boundary> all) {
    List<Boundary> inner = inner(all);
    return inner.isEmpty()
        ? 0
        : (double) inner.stream().filter(b -> !b.ruled()).count() / inner.size();
  }

  private static List<Boundary> inner(List<Boundary> all) {
    return all.subList(Math.min(1, all.size()), Math.max(Math.min(1, all.size()), all.size() - 1));
  }

  /** Share of the lines with a word over the side of an unruled column. */
  double textAcross() {
    List<Boundary> unruled = inner(grid.columns()).stream().filter(b -> !b.ruled()).toList();
    long across = region.lines().stream().filter(line -> isAcross(line, unruled)).count();
    return region.lines().isEmpty() ? 0 : (double) across / region.lines().size();
  }

  private static boolean isAcross(TextLine line, List<Boundary> boundaries) {
    for (Word word : line.words()) {
      for (Boundary boundary : boundaries) {
        if (word.box().x0() < boundary.position() - EDGE
            && word.box().x1() > boundary.position() + EDGE) {
          return true;
        }
      }
    }
    return false;
  }

  /** Share of the places without text. */
  double sparse() {
    double places = (double) table.rowCount() * table.columnCount();
    double filled = 0;
    for (Cell cell : table.cells()) {
      filled += (double) cell.rowSpan() * cell.columnSpan();
    }
    return places == 0 ? 1 : Math.max(0, 1 - filled / places);
  }

  /** How much numbers and words mix in the columns of the body, on average. */
  double mixedColumns() {
    int[] numbers = new int[table.columnCount()];
    int[] filled = new int[table.columnCount()];
    for (Cell cell : table.cells()) {
      if (isBody(cell) && cell.columnSpan() == 1) {
        filled[cell.column()]++;
        numbers[cell.column()] += NUMBER.matcher(cell.text()).matches() ? 1 : 0;
      }
    }
    double mixed = 0;
    for (int c = 0; c < filled.length; c++) {
      mixed += filled[c] == 0 ? 0 : 2.0 * Math.min(numbers[c], filled[c] - numbers[c]) / filled[c];
    }
    return filled.length == 0 ? 0 : mixed / filled.length;
  }

  /** Share of the body's rows with another number of cells than most of them. */
  double unevenRows() {
    int[] cells = new int[table.rowCount()];
    for (Cell cell : table.cells()) {
      cells[cell.row()]++;
    }
    int[] usual = new int[table.columnCount() + 1];
    int rows = 0;
    int most = 0;
    for (int r = header; r < cells.length; r++) {
      if (table.rows().get(r) != RowKind.SECTION) {
        rows++;
        most = Math.max(most, ++usual[Math.min(cells[r], table.columnCount())]);
      }
    }
    return rows == 0 ? 0 : 1 - (double) most / rows;
  }

  /** Share of the rows that have a label alone. */
  double sections() {
    return table.rowCount() == 0
        ? 0
        : (double) table.rows().stream().filter(k -> k == RowKind.SECTION).count()
            / table.rowCount();
  }

  /** Share of the body's cells with several lines. */
  double stackedLines() {
    long body = table.cells().stream().filter(this::isBody).count();
    long stacked =
        table.cells().stream().filter(c -> isBody(c) && c.text().indexOf('\n') >= 0).count();
    return body == 0 ? 0 : (double) stacked / body;
  }

  /** 1 without a header, else 0. */
  double noHeader() {
    return header == 0 ? 1 : 0;
  }

  /** Share of the header's cells over several columns, or right below such. */
  double spanningHeader() {
    long cells = table.cells().stream().filter(Cell::header).count();
    long spanning = table.cells().stream().filter(c -> c.header() && c.columnSpan() > 1).count();
    return cells == 0 ? 0 : (double) spanning / cells;
  }

  /** Header rows beyond the first, as a share of three. */
  double deepHeader() {
    return Math.min(1, Math.max(0, header - 1) / 3.0);
  }

  /** 1 for a table of no rows, 0 from eight rows on. */
  double small() {
    return Math.max(0, 1 - (table.rowCount() - header) / MANY_ROWS);
  }

  /** Share of the columns that have less than two cells of their own. */
  double emptyColumns() {
    int[] cells = new int[table.columnCount()];
    table.cells().stream().filter(c -> c.columnSpan() == 1).forEach(c -> cells[c.column()]++);
    return cells.length == 0
        ? 0
        : (double) Arrays.stream(cells).filter(count -> count < 2).count() / cells.length;
  }

  private boolean isBody(Cell cell) {
    return cell.row() >= header;
  }
}

package io.tabularium.engine.evidence;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.PageContent;
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

  /** How captions begin. */
  private static final Pattern CAPTION =
      Pattern.compile("(?i)\\b(table|tabelle|tableau|tabela|cuadro) ?\\d");

  /** One in so many is few. */
  private static final int FEW = 3;

  /** Words may reach over the side of a column by this, in points. */
  private static final double EDGE = 1;

  /** From this many rows on the number of rows says no more. */
  private static final double MANY_ROWS = 8;

  private final Table table;
  private final Grid grid;
  private final TableRegion region;
  private final int header;
  private final Columns columns;
  private final Surroundings surroundings;

  Signs(Table table, TableRegion region, Grid grid, PageContent page) {
    this.table = table;
    this.grid = grid;
    this.region = region;
    this.header = table.headerRowCount();
    this.columns = new Columns(region, grid, new Owners(table));
    this.surroundings = new Surroundings(page, region, columns);
  }

  Columns columns() {
    return columns;
  }

  Surroundings surroundings() {
    return surroundings;
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

  /** 1 without a header, else 0. */
  double noHeader() {
    return header == 0 ? 1 : 0;
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

  /** Share of the rows that no cell is in. */
  double emptyRows() {
    boolean[] filled = new boolean[table.rowCount()];
    for (Cell cell : table.cells()) {
      Arrays.fill(filled, cell.row(), Math.min(filled.length, cell.row() + cell.rowSpan()), true);
    }
    int empty = 0;
    for (boolean row : filled) {
      empty += row ? 0 : 1;
    }
    return filled.length == 0 ? 0 : (double) empty / filled.length;
  }

  /** Share of the body's rows that begin in small letters, as the rest of a cut row does. */
  double lowerCaseStarts() {
    long begun = table.cells().stream().filter(this::beginsLow).count();
    return (double) begun / Math.max(1, table.rowCount() - header);
  }

  private boolean beginsLow(Cell cell) {
    return isBody(cell)
        && cell.column() == 0
        && !cell.text().isEmpty()
        && Character.isLowerCase(cell.text().charAt(0));
  }

  /** 1 if few of a header row's cells have several lines, and most have one, else 0. */
  double stackedHeadings() {
    int[] cells = new int[header];
    int[] stacked = new int[header];
    for (Cell cell : table.cells()) {
      if (cell.header() && cell.row() < header && cell.columnSpan() == 1) {
        cells[cell.row()]++;
        stacked[cell.row()] += cell.text().indexOf('\n') >= 0 ? 1 : 0;
      }
    }
    for (int r = 0; r < header; r++) {
      if (stacked[r] > 0 && stacked[r] * FEW <= cells[r]) {
        return 1;
      }
    }
    return 0;
  }

  /** 1 if a caption stands in the header, else 0. */
  double captionInHeader() {
    return table.cells().stream().anyMatch(c -> c.header() && CAPTION.matcher(c.text()).find())
        ? 1
        : 0;
  }

  private boolean isBody(Cell cell) {
    return cell.row() >= header;
  }
}

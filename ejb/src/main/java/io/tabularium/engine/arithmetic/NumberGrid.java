package io.tabularium.engine.arithmetic;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.CellValue;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The numbers of a table by row and column, as whole multiples of its finest printed decimal; a
 * grid can be looked at sideways, so that rows and columns are checked by the same rules.
 */
final class NumberGrid {

  /** What stands in a place: nothing (or a sign for it), a number, or a text that is none. */
  enum Content {
    NOTHING,
    NUMBER,
    TEXT
  }

  /** Numbers of more digits are left out, so that sums of them fit. */
  private static final int MOST_DIGITS = 15;

  /** Decimals that are kept; a finer number is left out. */
  private static final int MOST_DECIMALS = 6;

  private final long[][] values;
  private final long[][] steps;
  private final Content[][] contents;
  private final String[][] kinds;
  private final String[] labels;
  private final boolean[] parting;
  private final int decimals;

  private NumberGrid(int lines, int places, int decimals) {
    this.values = new long[lines][places];
    this.steps = new long[lines][places];
    this.contents = new Content[lines][places];
    this.kinds = new String[lines][places];
    this.labels = new String[lines];
    this.parting = new boolean[lines];
    this.decimals = decimals;
    Arrays.fill(labels, "");
    for (Content[] line : contents) {
      Arrays.fill(line, Content.NOTHING);
    }
  }

  /** The rows of a table as lines. */
  static NumberGrid of(Table table) {
    NumberGrid grid = new NumberGrid(table.rowCount(), table.columnCount(), decimals(table));
    for (Cell cell : table.cells()) {
      grid.put(cell);
    }
    for (int r = 0; r < table.rowCount(); r++) {
      RowKind kind = table.rows().get(r);
      grid.parting[r] = kind == RowKind.HEADER || kind == RowKind.SECTION;
    }
    return grid;
  }

  private static int decimals(Table table) {
    int most = 0;
    for (Cell cell : table.cells()) {
      if (cell.value() != null && cell.value().isNumber()) {
        String value = cell.value().value();
        int point = value.indexOf('.');
        int decimals = point < 0 ? 0 : value.length() - point - 1;
        most = Math.max(most, Math.min(decimals, MOST_DECIMALS));
      }
    }
    return most;
  }

  private void put(Cell cell) {
    CellValue value = cell.value();
    // whichever mark parts the decimals of 1,234, the sums of such numbers are the same
    boolean aside = cell.text().startsWith("(");
    boolean number = value != null && value.isNumber() && !(value.ambiguous() && aside);
    boolean nothing = value != null && value.type() == CellValue.Type.MISSING;
    boolean alone = cell.rowSpan() == 1 && cell.columnSpan() == 1;
    for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
      for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
        contents[r][c] = nothing ? Content.NOTHING : Content.TEXT;
        if (number && alone) {
          put(r, c, value);
        }
      }
    }
    if (labels[cell.row()].isEmpty() && !cell.header()) {
      labels[cell.row()] = number ? " " : cell.text();
    }
  }

  private void put(int r, int c, CellValue value) {
    BigDecimal number = new BigDecimal(value.value());
    if (number.scale() <= MOST_DECIMALS && number.precision() + decimals <= MOST_DIGITS) {
      values[r][c] = number.setScale(decimals).unscaledValue().longValue();
      steps[r][c] = BigDecimal.ONE.movePointRight(decimals - number.scale()).longValue();
      contents[r][c] = Content.NUMBER;
      kinds[r][c] =
          (value.type() == CellValue.Type.PERCENT ? "%" : "")
              + (value.unit() == null ? "" : value.unit());
    }
  }

  /**
   * The same with the columns as lines.
   *
   * @param names what stands above each column
   */
  NumberGrid sideways(String[] names) {
    int lines = contents.length == 0 ? 0 : contents[0].length;
    NumberGrid turned = new NumberGrid(lines, contents.length, decimals);
    for (int r = 0; r < contents.length; r++) {
      for (int c = 0; c < lines; c++) {
        turned.values[c][r] = values[r][c];
        turned.steps[c][r] = steps[r][c];
        turned.contents[c][r] = contents[r][c];
        turned.kinds[c][r] = kinds[r][c];
      }
    }
    System.arraycopy(names, 0, turned.labels, 0, lines);
    return turned;
  }

  int lines() {
    return contents.length;
  }

  /** Number of places of each line. */
  int places() {
    return contents.length == 0 ? 0 : contents[0].length;
  }

  /** What the line is called; a blank if it begins with a number. */
  String label(int line) {
    return labels[line];
  }

  /** Whether the line stands between others and holds no numbers. */
  boolean parts(int line) {
    return parting[line];
  }

  boolean isNumber(int line, int place) {
    return contents[line][place] == Content.NUMBER;
  }

  boolean isText(int line, int place) {
    return contents[line][place] == Content.TEXT;
  }

  /** The number as a multiple of the finest decimal. */
  long value(int line, int place) {
    return values[line][place];
  }

  /** The last printed digit of the number is worth so many of the finest decimal. */
  long step(int line, int place) {
    return steps[line][place];
  }

  /** Unit and percent sign, where numbers that differ in them cannot be added. */
  String kind(int line, int place) {
    return kinds[line][place];
  }

  /** A multiple of the finest decimal in plain decimals. */
  String plain(long value) {
    return BigDecimal.valueOf(value, decimals).toPlainString();
  }

  /** Decimals that every number is counted in. */
  int decimals() {
    return decimals;
  }
}

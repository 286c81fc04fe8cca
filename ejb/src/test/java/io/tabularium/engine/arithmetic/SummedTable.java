package io.tabularium.engine.arithmetic;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.engine.value.ValueReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A table by chance whose last row, last column or both sum the others up. */
final class SummedTable {

  private static final BoundingBox BOX = new BoundingBox(0, 0, 1, 1);

  private final Random random;
  private final String[][] texts;
  private final boolean totalRow;
  private final boolean totalColumn;

  SummedTable(long seed) {
    random = new Random(seed);
    int rows = 4 + random.nextInt(9);
    int columns = 2 + random.nextInt(5);
    totalColumn = columns > 2 && random.nextBoolean();
    totalRow = !totalColumn || random.nextInt(4) > 0;
    int decimals = random.nextBoolean() ? 2 : 0;
    long[][] values = new long[rows + 1][columns + 1];
    int size = 1 + random.nextInt(4);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        values[r][c] = Math.round(random.nextDouble() * 100 * Math.pow(10, size));
        values[rows][c] += values[r][c];
        values[r][columns] += values[r][c];
        values[rows][columns] += values[r][c];
      }
    }
    int height = rows + (totalRow ? 1 : 0);
    int width = columns + (totalColumn ? 1 : 0);
    boolean grouped = random.nextBoolean();
    texts = new String[height + 1][width + 1];
    for (int c = 0; c <= width; c++) {
      texts[0][c] = c == 0 ? "Name" : c > columns ? "Total" : "Part " + (char) ('A' + c);
    }
    for (int r = 0; r < height; r++) {
      texts[r + 1][0] = r == rows ? "Total" : "Region " + (char) ('A' + r);
      for (int c = 0; c < width; c++) {
        BigDecimal value = BigDecimal.valueOf(values[r][c], decimals);
        texts[r + 1][c + 1] =
            String.format(Locale.ROOT, (grouped ? "%,." : "%.") + decimals + "f", value);
      }
    }
  }

  /** Changes one digit of one number; returns its row and column. */
  int[] changeADigit() {
    int row = 1 + random.nextInt(texts.length - 1);
    int column = 1 + random.nextInt(texts[0].length - 1);
    char[] text = texts[row][column].toCharArray();
    int at = random.nextInt(text.length);
    while (!Character.isDigit(text[at])) {
      at = random.nextInt(text.length);
    }
    boolean first = at == 0;
    char digit = text[at];
    while (text[at] == digit || (first && text[at] == '0')) {
      text[at] = (char) ('0' + random.nextInt(10));
    }
    texts[row][column] = new String(text);
    return new int[] {row, column};
  }

  Table table() {
    return table(texts);
  }

  /** A table of texts, the first row its header, with its values read. */
  static Table table(String[]... rows) {
    List<Cell> cells = new ArrayList<>();
    List<RowKind> kinds = new ArrayList<>();
    for (int r = 0; r < rows.length; r++) {
      kinds.add(r == 0 ? RowKind.HEADER : RowKind.DATA);
      for (int c = 0; c < rows[r].length; c++) {
        if (!rows[r][c].isEmpty()) {
          cells.add(new Cell(r, c, 1, 1, BOX, rows[r][c], r == 0));
        }
      }
    }
    int width = rows[0].length;
    Table table =
        new Table(0, 1, BOX, TableMethod.LATTICE, null, width, null, List.of(), null, kinds, cells);
    return ValueReader.read(List.of(table), () -> {}).get(0);
  }
}

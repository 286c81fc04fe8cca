package io.tabularium.engine.generator;

import io.tabularium.engine.generator.TrueTable.TrueCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What stands in a generated table.
 *
 * @param headerRows at its top, 1 or 2
 * @param cells their lines of text, in no order that matters
 */
record TableText(int rowCount, int columnCount, int headerRows, List<TextCell> cells) {

  private static final List<String> WORDS =
      List.of(
          "Region",
          "North",
          "Income",
          "Total",
          "Energy",
          "Coal",
          "Output",
          "Share",
          "Transport",
          "Labour",
          "Services",
          "Exports",
          "Water",
          "Steel",
          "Budget",
          "Health",
          "Forest",
          "Rail");

  /** A table by chance; spanning cells in the body only where rules make them plain. */
  static TableText random(long seed, Rules rules) {
    Random random = new Random(seed);
    int columns = 3 + random.nextInt(4);
    int bodyRows = 4 + random.nextInt(9);
    boolean groups = columns >= 4 && random.nextBoolean();
    List<TextCell> cells = new ArrayList<>();
    int headerRows = groups ? groups(random, columns, rules, cells) : 1;
    for (int column = 0; column < columns && !groups; column++) {
      cells.add(cell(0, column, heading(random, column)));
    }
    int row = headerRows;
    while (row < headerRows + bodyRows) {
      boolean tall =
          rules == Rules.FULL && row + 1 < headerRows + bodyRows && random.nextInt(6) == 0;
      int height = tall ? 2 : 1;
      cells.add(new TextCell(row, 0, height, 1, label(random, rules)));
      for (int down = 0; down < height; down++) {
        values(random, row + down, columns, cells);
      }
      row += height;
    }
    return new TableText(headerRows + bodyRows, columns, headerRows, cells);
  }

  TrueTable truth() {
    List<TrueCell> truth = new ArrayList<>();
    for (TextCell cell : cells) {
      String text = String.join(" ", cell.lines());
      truth.add(new TrueCell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text));
    }
    return new TrueTable(rowCount, columnCount, truth);
  }

  /** Two header rows: headings of pairs of columns above the columns' own. */
  private static int groups(Random random, int columns, Rules rules, List<TextCell> cells) {
    boolean ruled = rules == Rules.FULL || rules == Rules.PARTLY;
    int first = columns % 2 == 0 ? 2 : 1;
    for (int column = 0; column < first; column++) {
      // without rules a heading of its own stands beside the lower row
      int row = ruled ? 0 : 1;
      cells.add(new TextCell(row, column, ruled ? 2 : 1, 1, List.of(heading(random, column))));
    }
    for (int column = first; column < columns; column += 2) {
      cells.add(new TextCell(0, column, 1, 2, List.of(word(random) + " " + word(random))));
      cells.add(cell(1, column, "201" + random.nextInt(5)));
      cells.add(cell(1, column + 1, "201" + (5 + random.nextInt(5))));
    }
    return 2;
  }

  private static void values(Random random, int row, int columns, List<TextCell> cells) {
    for (int column = 1; column < columns; column++) {
      cells.add(cell(row, column, value(random, column)));
    }
  }

  private static String value(Random random, int column) {
    return switch (column % 3) {
      case 0 -> Integer.toString(random.nextInt(9000) + 10);
      case 1 -> String.format(Locale.ROOT, "%,.2f", random.nextInt(900000) / 100.0);
      default -> String.format(Locale.ROOT, "%.1f%%", random.nextInt(1000) / 10.0);
    };
  }

  private static List<String> label(Random random, Rules rules) {
    String one = word(random) + " " + word(random).toLowerCase(Locale.ROOT);
    boolean twoLines = rules == Rules.FULL && random.nextInt(4) == 0;
    return twoLines ? List.of(one, word(random).toLowerCase(Locale.ROOT)) : List.of(one);
  }

  private static String heading(Random random, int column) {
    return column == 0 ? "Name" : word(random);
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static TextCell cell(int row, int column, String text) {
    return new TextCell(row, column, 1, 1, List.of(text));
  }

  /** A cell with its lines of text. */
  record TextCell(int row, int column, int rowSpan, int columnSpan, List<String> lines) {}
}

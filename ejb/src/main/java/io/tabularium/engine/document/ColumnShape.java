package io.tabularium.engine.document;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import java.util.Arrays;
import java.util.regex.Pattern;

/** How a table's columns stand and what they hold, to compare it with another one. */
final class ColumnShape {

  /** Text that is mostly a number: an amount, a share, a date in digits. */
  static final Pattern NUMBER = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*\\p{L}{0,3}\\.?");

  /** Columns stand at the same places if they differ by this part of the width on average. */
  private static final double SAME_PLACE = 0.02;

  /** Columns hold the same if their shares of numbers differ by no more. */
  private static final double SAME_SHARE = 0.5;

  private final double[] starts;
  private final double width;
  private final double[] numbers;
  private final int[] filled;

  private ColumnShape(Table table) {
    int columns = table.columnCount();
    this.starts = new double[columns];
    this.numbers = new double[columns];
    this.filled = new int[columns];
    this.width = table.box().width();
    Arrays.fill(starts, Double.NaN);
  }

  static ColumnShape of(Table table) {
    ColumnShape shape = new ColumnShape(table);
    for (Cell cell : table.cells()) {
      shape.add(cell, table);
    }
    return shape;
  }

  private void add(Cell cell, Table table) {
    BoundingBox box = cell.box();
    if (cell.columnSpan() == 1) {
      starts[cell.column()] = box.x0() - table.box().x0();
      if (table.rows().get(cell.row()) != RowKind.HEADER) {
        filled[cell.column()]++;
        numbers[cell.column()] += NUMBER.matcher(cell.text()).matches() ? 1 : 0;
      }
    }
  }

  /** Whether the columns stand at the same places from the table's left side. */
  boolean standsLike(ColumnShape other) {
    double sum = 0;
    int known = 0;
    for (int c = 0; c < starts.length; c++) {
      double difference = Math.abs(starts[c] - other.starts[c]);
      if (!Double.isNaN(difference)) {
        sum += difference;
        known++;
      }
    }
    return known * 2 > starts.length
        && sum <= SAME_PLACE * width * known
        && Math.abs(width - other.width) <= SAME_PLACE * width;
  }

  /** Whether each column holds numbers where the other one does. */
  boolean holdsLike(ColumnShape other) {
    for (int c = 0; c < starts.length; c++) {
      if (filled[c] > 0
          && other.filled[c] > 0
          && Math.abs(numbers[c] / filled[c] - other.numbers[c] / other.filled[c]) > SAME_SHARE) {
        return false;
      }
    }
    return true;
  }

  /** Whether the column holds mostly numbers. */
  boolean isNumeric(int column) {
    return numbers[column] > SAME_SHARE * filled[column];
  }
}

package io.tabularium.invoice.reading;

import java.util.List;

/**
 * The heading of a table of line items.
 *
 * @param firstRow index of its first row
 * @param lastRow index of its last row
 * @param columns left to right
 */
record Heading(int firstRow, int lastRow, List<Column> columns) {

  boolean has(String role) {
    return columns.stream().anyMatch(column -> column.is(role));
  }

  double left() {
    return columns.get(0).box().x0();
  }

  double right() {
    return columns.stream().mapToDouble(column -> column.box().x1()).max().orElse(0);
  }
}

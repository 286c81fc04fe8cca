package io.tabularium.invoice.reading;

import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import java.math.BigDecimal;

/**
 * A line item and where it stands.
 *
 * @param firstRow index of the row that holds its numbers
 */
record ItemLine(LineItem item, int firstRow) {

  BigDecimal total() {
    return item.number(ItemPart.LINE_TOTAL);
  }
}

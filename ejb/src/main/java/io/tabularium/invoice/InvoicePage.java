package io.tabularium.invoice;

import java.util.List;
import java.util.UUID;

/**
 * A stretch of a client's invoices, newest first.
 *
 * @param next where the following one begins, or null at the end
 */
public record InvoicePage(List<InvoiceSummary> items, UUID next) {

  /** Copies the list. */
  public InvoicePage {
    items = List.copyOf(items);
  }
}

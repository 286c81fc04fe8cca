package io.tabularium.invoice;

import io.tabularium.invoice.model.InvoiceContent;
import java.util.List;

/**
 * One invoice as its owner sees it.
 *
 * @param content empty until it is read, and when it is not kept any more
 * @param changes oldest first
 */
public record InvoiceView(
    InvoiceSummary summary, InvoiceContent content, List<ChangeView> changes) {

  /** Copies the list. */
  public InvoiceView {
    changes = List.copyOf(changes);
  }

  /** Whether there is a content: it has been read, and is still kept as it was. */
  public boolean isKept() {
    return !InvoiceContent.NONE.equals(content);
  }
}

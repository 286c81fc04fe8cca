package io.tabularium.web.invoice;

import io.tabularium.invoice.InvoicePage;
import io.tabularium.invoice.InvoiceSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of the caller's invoices, newest first.
 *
 * @param next the cursor of the following stretch, or null at the end
 */
@Schema(name = "InvoiceList")
public record InvoiceListBody(List<Item> items, UUID next) {

  /** Copies the list. */
  public InvoiceListBody {
    items = List.copyOf(items);
  }

  /** One line of it; what is not known is null. */
  @Schema(
      name = "InvoiceListItem",
      requiredProperties = {"id", "status", "createdAt"})
  public record Item(
      UUID id,
      String status,
      String state,
      String documentName,
      String sellerName,
      String invoiceNumber,
      LocalDate issueDate,
      String grossTotal,
      Instant createdAt,
      Instant finishedAt) {}

  static InvoiceListBody of(InvoicePage page) {
    return new InvoiceListBody(
        page.items().stream().map(InvoiceListBody::item).toList(), page.next());
  }

  static Item item(InvoiceSummary summary) {
    InvoiceSummary.Head head = summary.head();
    return new Item(
        summary.id(),
        summary.status().wire(),
        summary.state() == null ? null : summary.state().wire(),
        summary.document().name(),
        head.sellerName(),
        head.invoiceNumber(),
        head.issueDate(),
        head.grossTotal() == null ? null : head.grossTotal().toPlainString(),
        summary.createdAt(),
        summary.finishedAt());
  }
}

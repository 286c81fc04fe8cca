package io.tabularium.invoice;

import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.Problem;
import io.tabularium.invoice.model.InvoiceState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of a list of invoices.
 *
 * @param state null until it is read
 * @param finishedAt null until then
 * @param problem why it could not be read, else null
 */
public record InvoiceSummary(
    UUID id,
    ExtractionStatus status,
    InvoiceState state,
    Document document,
    Head head,
    Instant createdAt,
    Instant finishedAt,
    Problem problem) {

  /** What was sent; pageCount is null until known. */
  public record Document(String name, String sha256, long bytes, Integer pageCount) {}

  /** What lists are filtered by, each null where unknown. */
  public record Head(
      String sellerName, String invoiceNumber, LocalDate issueDate, BigDecimal grossTotal) {}
}

package io.tabularium.invoice.model;

import java.util.List;

/** What is kept of an invoice: what was read, and which rules it breaks. */
public record InvoiceContent(Reading reading, List<Finding> findings) {

  /** Copies the list. */
  public InvoiceContent {
    findings = List.copyOf(findings);
  }

  /** The content of an invoice that is not read yet. */
  public static final InvoiceContent NONE =
      new InvoiceContent(new Reading(java.util.Map.of(), List.of(), List.of()), List.of());
}

package io.tabularium.invoice.model;

import java.util.List;

/**
 * What is kept of an invoice: what was read, and which rules it breaks.
 *
 * @param embedded what the XML inside of the document says, or null if there is none
 */
public record InvoiceContent(Reading reading, Embedded embedded, List<Finding> findings) {

  /** Copies the list. */
  public InvoiceContent {
    findings = List.copyOf(findings);
  }

  /** The content of an invoice that is not read yet. */
  public static final InvoiceContent NONE =
      new InvoiceContent(new Reading(java.util.Map.of(), List.of(), List.of()), null, List.of());
}

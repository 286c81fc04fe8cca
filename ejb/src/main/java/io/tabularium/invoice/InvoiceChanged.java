package io.tabularium.invoice;

/** An invoice's status or state is another now. */
public record InvoiceChanged(InvoiceSummary invoice) {}

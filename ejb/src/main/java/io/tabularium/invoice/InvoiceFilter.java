package io.tabularium.invoice;

import io.tabularium.invoice.model.InvoiceState;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Which invoices a list is about; null does not filter.
 *
 * @param seller part of the seller's name, in any case
 * @param from first day of issue
 * @param to last day of issue
 */
public record InvoiceFilter(
    InvoiceState state,
    String seller,
    String number,
    LocalDate from,
    LocalDate to,
    BigDecimal least,
    BigDecimal most) {}

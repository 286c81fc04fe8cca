package io.tabularium.invoice.model;

import java.math.BigDecimal;

/**
 * The tax of one rate as printed.
 *
 * @param rate in percent, or null where not printed
 * @param basis or null where not printed
 */
public record TaxLine(BigDecimal rate, BigDecimal basis, BigDecimal tax) {}

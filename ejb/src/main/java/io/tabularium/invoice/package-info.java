/**
 * Invoices: taken in, read, checked by rules, corrected and decided on. The work goes through the
 * same durable queue as extractions.
 */
package io.tabularium.invoice;

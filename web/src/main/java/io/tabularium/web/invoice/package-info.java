/** {@code /api/v1/invoices}. */
package io.tabularium.web.invoice;

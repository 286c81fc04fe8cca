/** Tests of the invoices. */
package io.tabularium.invoice;

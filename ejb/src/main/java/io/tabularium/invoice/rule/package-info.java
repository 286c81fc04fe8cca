/** Rules that an invoice is checked by, each with a name and a severity. */
package io.tabularium.invoice.rule;

/** What an invoice says: fields, line items, findings; records only. */
package io.tabularium.invoice.model;

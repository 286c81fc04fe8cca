/** What machines exchange: the XML inside of invoices is read, UBL is written. */
package io.tabularium.invoice.exchange;

/** Tests of what machines exchange. */
package io.tabularium.invoice.exchange;

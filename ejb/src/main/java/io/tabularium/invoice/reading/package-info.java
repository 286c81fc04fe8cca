/**
 * Reads an invoice from the text of its pages: labels, geometry and arithmetic together. Pure: the
 * same text gives the same reading, with no clock, network or database.
 */
package io.tabularium.invoice.reading;

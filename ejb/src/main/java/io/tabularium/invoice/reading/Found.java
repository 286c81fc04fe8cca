package io.tabularium.invoice.reading;

/**
 * Something recognised in a text.
 *
 * @param start index of its first character
 * @param end index behind its last character
 */
record Found<T>(T value, int start, int end) {}

/** A result to bytes: one writer a format, each streaming, none changing a value on its way. */
package io.tabularium.writer;

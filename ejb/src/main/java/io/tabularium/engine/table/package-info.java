/** Cells with text and meaning: what stands in which place, spans, header rows. */
package io.tabularium.engine.table;

/** Rows and columns of a region: from its rulings, from the alignment of its text, or from both. */
package io.tabularium.engine.grid;

package io.tabularium.engine.model;

/** How a table's grid was found. */
public enum TableMethod {
  /** By drawn rulings. */
  LATTICE,
  /** By the alignment of its text. */
  STREAM
}

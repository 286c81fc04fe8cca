package io.tabularium.engine;

/** Which evidence makes a table's grid. */
public enum ExtractionMode {
  /** Per table, the more regular of the two readings. */
  AUTO,
  /** Drawn rulings only. */
  LATTICE,
  /** Aligned text only. */
  STREAM,
  /** tabula-java 1.0.5 with its own detection: the reference that ours is measured against. */
  TABULA
}

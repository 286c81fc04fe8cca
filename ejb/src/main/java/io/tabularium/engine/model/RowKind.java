package io.tabularium.engine.model;

/** What a row of a table is for. */
public enum RowKind {
  /** Names the columns. */
  HEADER,
  /** Names the rows below it: a projected row header, alone in its row. */
  SECTION,
  /** Values. */
  DATA,
  /** Sums rows above or below it. */
  TOTAL
}

package io.tabularium.engine.generator;

/** Which lines a generated table is drawn with. */
public enum Rules {
  /** All edges of all cells. */
  FULL,
  /** All edges but those between body rows. */
  PARTLY,
  /** Above and below the header and below the body. */
  HORIZONTAL,
  /** None. */
  NONE
}

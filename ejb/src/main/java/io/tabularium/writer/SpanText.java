package io.tabularium.writer;

/** What a format without spanning cells shows in the places that a spanning cell covers. */
public enum SpanText {
  /** The text in the first place, nothing in the others. */
  BLANK,
  /** The text in every place. */
  REPEATED
}

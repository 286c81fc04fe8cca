package io.tabularium.engine.page;

/**
 * What a shape or glyph is painted with.
 *
 * @param rgb as 0xRRGGBB; a stand-in where the colour is not one
 * @param plain whether it is one colour: neither a pattern nor a shading
 */
record Paint(int rgb, boolean plain) {

  static final Paint BLACK = new Paint(0, true);

  /** For patterns and shadings: a grey that is neither paper nor ink. */
  static final Paint PATTERN = new Paint(0xC0C0C0, false);
}

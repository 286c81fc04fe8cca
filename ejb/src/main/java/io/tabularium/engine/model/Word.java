package io.tabularium.engine.model;

import java.util.List;

/**
 * A run of glyphs without white space, in reading order.
 *
 * @param glyphs in visual order along the direction of the text
 * @param text in logical order: right-to-left runs are turned round
 * @param box ascent to descent of the font at its size, not the ink
 * @param baseline coordinate of the baseline: y for RIGHT and LEFT, x for UP and DOWN
 * @param markedContent the marked-content id that drew it (ISO 32000-2, 14.7.5), or -1
 */
public record Word(
    List<Glyph> glyphs,
    String text,
    BoundingBox box,
    double baseline,
    TextStyle style,
    Direction direction,
    int markedContent) {

  /** Copies the list, so that a word never changes. */
  public Word {
    glyphs = List.copyOf(glyphs);
  }
}

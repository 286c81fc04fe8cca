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

  private static final String BULLETS =
      "\u2022\u25aa\u25cf\u25a0\u25e6\u2023\u00b7\uf0b7\uf0a7\u2219\u25cb\u27a2\u2713\uf0d8";

  /** Copies the list, so that a word never changes. */
  public Word {
    glyphs = List.copyOf(glyphs);
  }

  /** Whether it is the mark of a list item. */
  public boolean isBullet() {
    return text.length() == 1 && BULLETS.contains(text);
  }

  /** Whether it is the mark of the list item that {@code next} begins. */
  boolean marks(Word next) {
    return isBullet() && !next.isBullet();
  }

  /** Whether dots at its end lead the eye on. */
  public boolean endsInLeader() {
    return text.endsWith("...") || text.endsWith("\u2026") || text.endsWith("___");
  }

  /** Whether it is nothing but dots, which lead the eye from a label to its value. */
  public boolean isLeader() {
    return text.chars().allMatch(c -> c == '.' || c == '\u2026' || c == '\u00b7' || c == '_');
  }
}

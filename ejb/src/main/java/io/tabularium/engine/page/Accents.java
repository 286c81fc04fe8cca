package io.tabularium.engine.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Joins accents that are drawn as glyphs of their own to the letter they stand over. */
final class Accents {

  private Accents() {}

  /** The glyphs with accents and letters joined where they overlap. */
  static List<RawGlyph> composed(List<RawGlyph> glyphs) {
    List<RawGlyph> composed = new ArrayList<>(glyphs.size());
    RawGlyph last = null;
    for (RawGlyph glyph : glyphs) {
      RawGlyph joined = last == null ? null : join(last, glyph);
      if (joined == null) {
        composed.add(glyph);
        last = glyph;
      } else {
        composed.set(composed.size() - 1, joined);
        last = joined;
      }
    }
    return composed;
  }

  private static RawGlyph join(RawGlyph last, RawGlyph glyph) {
    if (last.text().accent() != 0 && glyph.text().isLetter()) {
      return joined(glyph, last, last.afterBlank);
    }
    return glyph.text().accent() != 0 && last.text().isLetter()
        ? joined(last, glyph, last.afterBlank)
        : null;
  }

  /** The two as one glyph; null unless the accent's middle is over the letter and they compose. */
  private static RawGlyph joined(RawGlyph letter, RawGlyph accent, boolean afterBlank) {
    double middle = (accent.start + accent.end) / 2;
    boolean over =
        letter.direction() == accent.direction()
            && middle > letter.start
            && middle < letter.end
            && letter.box.grow(accent.run.size() / 2).containsCenterOf(accent.box);
    String text = letter.text().value() + accent.text().accent();
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (!over || composed.length() == text.length()) {
      return null;
    }
    FontFace.Code code =
        new FontFace.Code(
            GlyphText.of(composed),
            letter.code.mapped(),
            letter.code.width(),
            letter.code.height(),
            letter.code.shift());
    RawGlyph joined = new RawGlyph(code, letter.run, letter.box, letter.baseline);
    joined.afterBlank = afterBlank;
    return joined;
  }
}

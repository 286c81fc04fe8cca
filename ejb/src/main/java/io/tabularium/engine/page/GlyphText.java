package io.tabularium.engine.page;

import java.text.Normalizer;

/** The characters of a glyph in the form that words are made of. */
final class GlyphText {

  private static final char SOFT_HYPHEN = '\u00AD';

  private GlyphText() {}

  /** Compatibility composition (NFKC); a drawn soft hyphen is a hyphen; a blank is one space. */
  static String normalize(String raw) {
    if (raw.length() == 1 && raw.charAt(0) > ' ' && raw.charAt(0) < 0x7F) {
      return raw;
    }
    if (raw.length() == 1 && Character.getType(raw.charAt(0)) == Character.MODIFIER_SYMBOL) {
      return raw; // NFKC would turn a spacing accent into a space and a combining one
    }
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).replace(SOFT_HYPHEN, '-');
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(GlyphText::isText).forEach(kept::appendCodePoint);
    return kept.toString().isBlank() ? " " : kept.toString();
  }

  /** Whether a reader could make sense of it: some character that is assigned and public. */
  static boolean isUsable(String raw) {
    return !raw.isEmpty() && raw.codePoints().noneMatch(GlyphText::isUseless);
  }

  private static boolean isUseless(int codePoint) {
    int type = Character.getType(codePoint);
    return codePoint == 0xFFFD
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || type == Character.SURROGATE
        || (type == Character.CONTROL && !Character.isWhitespace(codePoint));
  }

  private static boolean isText(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL && type != Character.FORMAT;
  }
}

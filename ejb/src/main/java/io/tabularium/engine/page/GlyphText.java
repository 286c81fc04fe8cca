package io.tabularium.engine.page;

import java.text.Normalizer;
import java.util.Map;

/**
 * The characters of a glyph in the form that words are made of, with what joining them asks often.
 *
 * @param value compatibility composition (NFKC), a space for any blank
 * @param accent the combining form of a spacing accent, or 0
 */
record GlyphText(
    String value, boolean isBlank, boolean isLetter, boolean isRightToLeft, char accent) {

  private static final char SOFT_HYPHEN = '\u00AD';

  /** Spacing accents and their combining forms. */
  private static final Map<String, Character> ACCENTS =
      Map.ofEntries(
          Map.entry("`", '\u0300'),
          Map.entry("\u00B4", '\u0301'),
          Map.entry("\u02C6", '\u0302'),
          Map.entry("^", '\u0302'),
          Map.entry("\u02DC", '\u0303'),
          Map.entry("~", '\u0303'),
          Map.entry("\u00AF", '\u0304'),
          Map.entry("\u02D8", '\u0306'),
          Map.entry("\u02D9", '\u0307'),
          Map.entry("\u00A8", '\u0308'),
          Map.entry("\u02DA", '\u030A'),
          Map.entry("\u02DD", '\u030B'),
          Map.entry("\u02C7", '\u030C'),
          Map.entry("\u00B8", '\u0327'),
          Map.entry("\u02DB", '\u0328'));

  /** The text of a glyph whose font maps it to {@code raw}. */
  static GlyphText of(String raw) {
    String value = normalized(raw);
    boolean blank = value.isBlank();
    return new GlyphText(
        value,
        blank,
        !blank && Character.isLetter(value.codePointAt(0)),
        LogicalOrder.isRightToLeft(value),
        accentOf(value));
  }

  /** A drawn soft hyphen is a hyphen; characters that draw nothing are left out. */
  private static String normalized(String raw) {
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

  private static char accentOf(String value) {
    if (value.length() != 1) {
      return 0;
    }
    return Character.getType(value.charAt(0)) == Character.NON_SPACING_MARK
        ? value.charAt(0)
        : ACCENTS.getOrDefault(value, (char) 0);
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

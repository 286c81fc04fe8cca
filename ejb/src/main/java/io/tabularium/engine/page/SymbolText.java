package io.tabularium.engine.page;

import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;

/**
 * Characters of the two symbol fonts that office programs write as private-use codes, U+F000 plus
 * the font's own code.
 */
final class SymbolText {

  private static final char FIRST = '\uF020';
  private static final char LAST = '\uF0FF';

  /** Codes of Wingdings for bullets, boxes and ticks, which tables use. */
  private static final Map<Integer, String> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x6C, "\u25CF"),
          Map.entry(0x6D, "\u274D"),
          Map.entry(0x6E, "\u25A0"),
          Map.entry(0x6F, "\u25A1"),
          Map.entry(0x70, "\u2750"),
          Map.entry(0x71, "\u2751"),
          Map.entry(0x72, "\u2752"),
          Map.entry(0x76, "\u2756"),
          Map.entry(0x78, "\u2612"),
          Map.entry(0x9F, "\u2022"),
          Map.entry(0xA7, "\u25AA"),
          Map.entry(0xA8, "\u25FB"),
          Map.entry(0xD8, "\u27A2"),
          Map.entry(0xE0, "\u2192"),
          Map.entry(0xFB, "\u2717"),
          Map.entry(0xFC, "\u2713"),
          Map.entry(0xFD, "\u2612"),
          Map.entry(0xFE, "\u2611"));

  /** Codes of Wingdings 2 for the same. */
  private static final Map<Integer, String> WINGDINGS_2 =
      Map.ofEntries(
          Map.entry(0x4F, "\u2717"),
          Map.entry(0x50, "\u2713"),
          Map.entry(0x51, "\u2612"),
          Map.entry(0x52, "\u2611"),
          Map.entry(0x53, "\u2612"),
          Map.entry(0x54, "\u2612"),
          Map.entry(0x97, "\u2022"),
          Map.entry(0xA3, "\u25A1"));

  private SymbolText() {}

  /** The public character for a private-use one of a known symbol font; else what was given. */
  static String of(String raw, String font) {
    if (raw == null || raw.length() != 1 || raw.charAt(0) < FIRST || raw.charAt(0) > LAST) {
      return raw;
    }
    int code = raw.charAt(0) & 0xFF;
    String lower = font.toLowerCase(Locale.ROOT);
    String found = null;
    if (lower.contains("wingdings2") || lower.contains("wingdings 2")) {
      found = WINGDINGS_2.get(code);
    } else if (lower.contains("wingdings")) {
      found = WINGDINGS.get(code);
    } else if (lower.contains("symbol")) {
      found = GlyphList.getAdobeGlyphList().toUnicode(SymbolEncoding.INSTANCE.getName(code));
    }
    return found == null ? raw : found;
  }
}

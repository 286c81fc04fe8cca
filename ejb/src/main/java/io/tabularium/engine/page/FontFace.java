package io.tabularium.engine.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;

/** A font as reading needs it: codes to text and advance, worked out once per code. */
final class FontFace {

  /** How PDFs write widths: thousandths of the font's size. */
  private static final double GLYPH_UNIT = 1 / 1000.0;

  /** Width of a space in an ordinary font, in ems. */
  private static final double USUAL_SPACE = 0.25;

  /** Stands for a glyph of which nobody knows the character. */
  private static final String UNKNOWN = "\uFFFD";

  private final PDFont font;
  private final GlyphList names;
  private final boolean simple;
  private final boolean vertical;
  private final FontMetric metric;
  private final StandardWidths standard;
  private final double spaceWidth;
  private final Map<Integer, Code> codes = new HashMap<>();
  private final Code[] lowCodes = new Code[256];

  FontFace(PDFont font, GlyphList names) {
    this.font = font;
    this.names = names;
    this.simple = font instanceof PDSimpleFont;
    this.vertical = font.isVertical();
    this.metric = FontMetric.of(font);
    this.standard = StandardWidths.of(font);
    this.spaceWidth = measureSpace();
  }

  /**
   * What a code draws.
   *
   * @param mapped whether the font says which character it is
   * @param width advance in horizontal writing, in ems
   * @param height advance in vertical writing, in ems, negative
   * @param shift in vertical writing; else null
   */
  record Code(GlyphText text, boolean mapped, double width, double height, Shift shift) {}

  /** From the horizontal to the vertical origin of a glyph, in ems. */
  record Shift(double x, double y) {}

  FontMetric metric() {
    return metric;
  }

  /** Whether lines run downwards with upright glyphs. */
  boolean vertical() {
    return vertical;
  }

  /** In ems. */
  double spaceWidth() {
    return spaceWidth;
  }

  /** Calls {@code sink} for each code of a string. */
  void decode(byte[] string, CodeSink sink) throws IOException {
    if (simple) {
      for (byte b : string) {
        int code = b & 0xFF;
        sink.accept(code(code), code == ' ');
      }
      return;
    }
    ByteArrayInputStream in = new ByteArrayInputStream(string);
    int left = in.available();
    while (left > 0) {
      int code = font.readCode(in);
      int used = left - in.available();
      if (used == 0) {
        return;
      }
      sink.accept(code(code), code == ' ' && used == 1);
      left -= used;
    }
  }

  private Code code(int code) throws IOException {
    if (code >= 0 && code < lowCodes.length) {
      Code known = lowCodes[code];
      if (known == null) {
        known = load(code);
        lowCodes[code] = known;
      }
      return known;
    }
    Code known = codes.get(code);
    if (known == null) {
      known = load(code);
      codes.put(code, known);
    }
    return known;
  }

  private Code load(int code) throws IOException {
    String raw = SymbolText.of(unicode(code), metric.name());
    boolean mapped = raw != null && GlyphText.isUsable(raw);
    if (raw == null) {
      raw = simple && !Character.isISOControl(code) ? String.valueOf((char) code) : UNKNOWN;
    }
    Vector advance =
        standard == null ? font.getDisplacement(code) : new Vector((float) standard.width(code), 0);
    Shift shift = null;
    if (vertical) {
      Vector origin = font.getPositionVector(code);
      shift = new Shift(origin.getX(), origin.getY());
    }
    return new Code(
        GlyphText.of(raw), mapped, finite(advance.getX()), finite(advance.getY()), shift);
  }

  private String unicode(int code) {
    try {
      return font.toUnicode(code, names);
    } catch (RuntimeException damagedMap) {
      return null;
    }
  }

  private double measureSpace() {
    if (standard != null) {
      return standard.width(' ');
    }
    double unit = font.getFontMatrix().getScaleX();
    double width = font.getSpaceWidth() * (unit > 0 ? unit : GLYPH_UNIT);
    return width > 0.1 && width < 1 ? width : USUAL_SPACE;
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  /** Takes the codes of a string one by one. */
  @FunctionalInterface
  interface CodeSink {

    /**
     * Takes one.
     *
     * @param spaced whether word spacing is added to it (ISO 32000-2, 9.3.3)
     */
    void accept(Code code, boolean spaced);
  }
}

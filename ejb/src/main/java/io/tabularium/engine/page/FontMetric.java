package io.tabularium.engine.page;

import java.io.IOException;
import java.util.Locale;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * What a font is like as a whole.
 *
 * @param name without subset prefix
 * @param ascent above the baseline, in ems
 * @param descent below the baseline, in ems, positive
 */
record FontMetric(String name, double ascent, double descent, boolean bold, boolean italic) {

  /** Of Latin fonts in general, for those that say nothing of use. */
  private static final double USUAL_ASCENT = 0.75;

  private static final double USUAL_DESCENT = 0.22;

  /** Beyond these a font's own numbers count as wrong: lines set solid would overlap. */
  private static final double LEAST_ASCENT = 0.5;

  private static final double MOST_ASCENT = 0.95;
  private static final double LEAST_DESCENT = 0.1;
  private static final double MOST_DESCENT = 0.32;

  /** The weight from which on a font is called semi-bold (ISO 32000-2, table 120). */
  private static final float BOLD_WEIGHT = 600;

  static FontMetric of(PDFont font) {
    String name = nameOf(font);
    String lower = name.toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    double ascent = 0;
    double descent = 0;
    boolean bold = lower.contains("bold") || lower.contains("black") || lower.contains("heavy");
    boolean italic = lower.contains("italic") || lower.contains("oblique");
    if (descriptor != null) {
      ascent = descriptor.getAscent() / 1000;
      descent = Math.abs(descriptor.getDescent()) / 1000;
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
      italic |= descriptor.isItalic() || descriptor.getItalicAngle() != 0;
    }
    if (ascent < LEAST_ASCENT || ascent > MOST_ASCENT || descent > MOST_DESCENT) {
      BoundingBox box = boxOf(font);
      double unit = Math.abs(font.getFontMatrix().getScaleY());
      ascent = ascent < LEAST_ASCENT ? box.getUpperRightY() * unit : ascent;
      descent = descent > MOST_DESCENT ? -box.getLowerLeftY() * unit : descent;
    }
    return new FontMetric(
        name,
        within(ascent, LEAST_ASCENT, MOST_ASCENT, USUAL_ASCENT),
        within(descent, LEAST_DESCENT, MOST_DESCENT, USUAL_DESCENT),
        bold,
        italic);
  }

  private static double within(double value, double least, double most, double usual) {
    return value < least ? usual : Math.min(value, most);
  }

  private static String nameOf(PDFont font) {
    String name = font.getName();
    if (name == null) {
      return "";
    }
    return name.length() > 7 && name.charAt(6) == '+' ? name.substring(7) : name;
  }

  private static BoundingBox boxOf(PDFont font) {
    try {
      BoundingBox box = font.getBoundingBox();
      return box == null ? new BoundingBox() : box;
    } catch (IOException | RuntimeException damagedProgram) {
      return new BoundingBox();
    }
  }
}

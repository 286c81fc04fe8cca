package io.tabularium.engine.page;

import java.util.Locale;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;

/**
 * Advances of a font that the document names but neither holds nor measures: those of the standard
 * font that it is, or is most like, whatever fonts the machine has.
 */
record StandardWidths(FontMetrics metrics, Encoding encoding) {

  /** The widths that stand in for those of {@code font}; null if it has its own. */
  static StandardWidths of(PDFont font) {
    if (!(font instanceof PDSimpleFont simple)
        || font.isEmbedded()
        || font.isStandard14()
        || font.getCOSObject().containsKey(COSName.WIDTHS)
        || simple.getEncoding() == null) {
      return null;
    }
    FontMetrics own = Standard14Fonts.getAFM(font.getName());
    return new StandardWidths(
        own == null ? Standard14Fonts.getAFM(likeness(font)) : own, simple.getEncoding());
  }

  private static String likeness(PDFont font) {
    PDFontDescriptor descriptor = font.getFontDescriptor();
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    String weight = name.contains("bold") ? "Bold" : "";
    boolean slanted = descriptor != null && descriptor.isItalic();
    if (descriptor != null && descriptor.isSerif() && !descriptor.isFixedPitch()) {
      String style = weight + (slanted ? "Italic" : "");
      return "Times-" + (style.isEmpty() ? "Roman" : style);
    }
    String family = descriptor != null && descriptor.isFixedPitch() ? "Courier" : "Helvetica";
    String style = weight + (slanted ? "Oblique" : "");
    return style.isEmpty() ? family : family + "-" + style;
  }

  /** Advance of a code, in ems. */
  double width(int code) {
    float width = metrics.getCharacterWidth(encoding.getName(code));
    return (width > 0 ? width : metrics.getAverageCharacterWidth()) / 1000;
  }
}

package io.tabularium.engine.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** The fonts of one document, each made ready once. */
final class FontCache {

  /** Then the cache starts anew: merged files bring some fonts of their own for every page. */
  private static final int MOST_FONTS = 200;

  /** Names beyond Adobe's list that producers use, as PDFBox's own text reader knows them. */
  private static final String MORE_NAMES = "/org/apache/pdfbox/resources/glyphlist/additional.txt";

  private static final GlyphList NAMES = loadNames();

  static {
    FontMappers.set(new BundledFonts());
  }

  private final IdentityHashMap<COSDictionary, FontFace> faces = new IdentityHashMap<>();
  private FontFace fallback;

  /** The face of a font dictionary; that of Helvetica if there is none or it is damaged. */
  FontFace face(COSDictionary dictionary) {
    FontFace known = dictionary == null ? fallback() : faces.get(dictionary);
    if (known == null) {
      if (faces.size() >= MOST_FONTS) {
        faces.clear();
      }
      known = load(dictionary);
      faces.put(dictionary, known);
    }
    return known;
  }

  private FontFace load(COSDictionary dictionary) {
    FontWeight.check(dictionary);
    try {
      PDFont font = PDFontFactory.createFont(dictionary);
      return font == null ? fallback() : new FontFace(font, NAMES);
    } catch (IOException | RuntimeException damagedFont) {
      return fallback();
    }
  }

  private FontFace fallback() {
    if (fallback == null) {
      fallback = new FontFace(new PDType1Font(FontName.HELVETICA), NAMES);
    }
    return fallback;
  }

  private static GlyphList loadNames() {
    try (InputStream in = GlyphList.class.getResourceAsStream(MORE_NAMES)) {
      return new GlyphList(GlyphList.getAdobeGlyphList(), in);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}

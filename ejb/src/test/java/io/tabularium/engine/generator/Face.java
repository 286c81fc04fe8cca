package io.tabularium.engine.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The typefaces of generated pages: standard ones, so that no font file is needed. */
public enum Face {
  SANS(FontName.HELVETICA),
  SANS_BOLD(FontName.HELVETICA_BOLD),
  SERIF(FontName.TIMES_ROMAN),
  SERIF_ITALIC(FontName.TIMES_ITALIC),
  MONO(FontName.COURIER);

  private final FontName name;

  Face(FontName name) {
    this.name = name;
  }

  PDType1Font font() {
    return new PDType1Font(name);
  }

  /** Width of a text in points. */
  public double width(String text, double size) {
    try {
      return font().getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.tabularium.engine.page;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Refuses fonts whose streams unfold to more than a page may: PDFBox itself would load them. */
final class FontWeight {

  private static final List<COSName> PROGRAMS =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  private FontWeight() {}

  /**
   * Looks at the streams of a font.
   *
   * @throws UnreadablePdfException DOCUMENT_TOO_COMPLEX if one is too large
   */
  static void check(COSDictionary font) {
    checkParts(font);
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    if (descendants != null
        && descendants.size() > 0
        && descendants.getObject(0) instanceof COSDictionary descendant) {
      checkParts(descendant);
    }
  }

  private static void checkParts(COSDictionary font) {
    checkStream(font, COSName.TO_UNICODE);
    checkStream(font, COSName.ENCODING);
    checkStream(font, COSName.CID_TO_GID_MAP);
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    if (descriptor != null) {
      PROGRAMS.forEach(program -> checkStream(descriptor, program));
    }
  }

  private static void checkStream(COSDictionary holder, COSName key) {
    if (holder.getDictionaryObject(key) instanceof COSStream stream) {
      StreamWeight.check(stream, Limits.DECODED_BYTES);
    }
  }
}

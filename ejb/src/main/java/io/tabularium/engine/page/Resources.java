package io.tabularium.engine.page;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The named resources of a content stream (ISO 32000-2, 7.8.3). */
record Resources(COSDictionary dictionary) {

  /** The resource of a kind by its name, or null. */
  COSBase get(COSName kind, COSName name) {
    COSDictionary ofKind = dictionary == null ? null : dictionary.getCOSDictionary(kind);
    return ofKind == null || name == null ? null : ofKind.getDictionaryObject(name);
  }

  /** The same where only a dictionary will do. */
  COSDictionary dictionary(COSName kind, COSName name) {
    return get(kind, name) instanceof COSDictionary found ? found : null;
  }
}

package io.tabularium.engine.page;

import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** What the pages of one document share. */
final class DocumentContext {

  private final FontCache fonts = new FontCache();
  private final ColorSpaces colorSpaces = new ColorSpaces();
  private final Layers layers;
  private final StructureTables tables;
  private final COSDictionary form;
  private final IdentityHashMap<COSStream, byte[]> unfolded = new IdentityHashMap<>();
  private StreamDecoder decoder = new StreamDecoder(Limits.DECODED_BYTES);

  DocumentContext(COSDictionary catalog) {
    this.layers = new Layers(catalog);
    this.tables = new StructureTables(catalog);
    this.form = catalog.getCOSDictionary(COSName.ACRO_FORM);
  }

  /** Gives the next page its allowance of unfolded bytes. */
  void beginPage() {
    decoder = new StreamDecoder(Limits.DECODED_BYTES);
    unfolded.clear();
  }

  /** The bytes of a stream; unfolded once a page, however often it is drawn. */
  byte[] decode(COSStream stream) throws IOException {
    byte[] bytes = unfolded.get(stream);
    if (bytes == null) {
      bytes = decoder.decode(stream);
      unfolded.put(stream, bytes);
    }
    return bytes;
  }

  /** Whether a stream of the page ended before its end. */
  boolean isDamaged() {
    return decoder.isDamaged();
  }

  /** The form dictionary, or null. */
  COSDictionary form() {
    return form;
  }

  FontCache fonts() {
    return fonts;
  }

  ColorSpaces colorSpaces() {
    return colorSpaces;
  }

  StructureTables tables() {
    return tables;
  }

  Layers layers() {
    return layers;
  }
}

package io.tabularium.engine.page;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;

/** What the pages of one document share. */
final class DocumentContext {

  private final FontCache fonts = new FontCache();
  private final ColorSpaces colorSpaces = new ColorSpaces();
  private final Layers layers;
  private final StructureTables tables;
  private StreamDecoder decoder = new StreamDecoder(Limits.DECODED_BYTES);

  DocumentContext(COSDictionary catalog) {
    this.layers = new Layers(catalog);
    this.tables = new StructureTables(catalog);
  }

  /** Gives the next page its allowance of unfolded bytes. */
  void beginPage() {
    decoder = new StreamDecoder(Limits.DECODED_BYTES);
  }

  byte[] decode(COSStream stream) throws IOException {
    return decoder.decode(stream);
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

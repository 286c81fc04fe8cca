package io.tabularium.engine.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Flate data (ISO 32000-2, 7.4.4), of which PDFBox does not tell whether it is whole. */
final class Deflated {

  /** Bytes of the zlib header; what it says, and the checksum at the end, is often wrong. */
  private static final int HEADER = 2;

  private static final int BUFFER = 1 << 14;

  private Deflated() {}

  /** Writes what can be unfolded; false if the data are cut or damaged. */
  static boolean unfold(byte[] data, OutputStream to) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(data, Math.min(HEADER, data.length), Math.max(0, data.length - HEADER));
      byte[] buffer = new byte[BUFFER];
      int count = inflater.inflate(buffer);
      while (count > 0) {
        to.write(buffer, 0, count);
        count = inflater.inflate(buffer);
      }
      return inflater.finished();
    } catch (DataFormatException damaged) {
      return false;
    } finally {
      inflater.end();
    }
  }
}

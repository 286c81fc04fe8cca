package io.tabularium.engine.page;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSStream;

/** Refuses streams that unfold to more than they may, before PDFBox itself would unfold them. */
final class StreamWeight {

  /** Flate makes a stream 1,032 times as large at most, so smaller ones need no look. */
  private static final long MOST_GROWTH = 1032;

  private StreamWeight() {}

  /**
   * Looks at a stream.
   *
   * @param most unfolded bytes that it may have
   * @throws UnreadablePdfException DOCUMENT_TOO_COMPLEX if it has more
   */
  static void check(COSStream stream, long most) {
    if (stream.getLength() > most / MOST_GROWTH || stream.getFilters() instanceof COSArray) {
      try {
        new StreamDecoder(most).decode(stream);
      } catch (IOException damaged) {
        // PDFBox will find the same
      }
    }
  }
}

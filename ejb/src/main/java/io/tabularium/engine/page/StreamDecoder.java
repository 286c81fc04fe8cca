package io.tabularium.engine.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** Unfolds streams within an allowance of bytes, so that a small file cannot fill the memory. */
final class StreamDecoder {

  private static final Set<COSName> FLATE =
      Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

  private long left;
  private boolean damaged;

  /**
   * Makes one.
   *
   * @param allowance of unfolded bytes, over all streams it decodes
   */
  StreamDecoder(long allowance) {
    this.left = allowance;
  }

  /**
   * The bytes of a stream, as many as its damage lets through.
   *
   * @throws UnreadablePdfException DOCUMENT_TOO_COMPLEX when the allowance is spent
   */
  byte[] decode(COSStream stream) throws IOException {
    byte[] bytes;
    try (InputStream raw = stream.createRawInputStream()) {
      bytes = raw.readAllBytes();
    }
    List<COSName> filters = filtersOf(stream);
    for (int i = 0; i < filters.size(); i++) {
      Sink sink = new Sink((int) Math.max(512, Math.min(left, bytes.length * 4L)));
      try {
        if (FLATE.contains(filters.get(i)) && !stream.containsKey(COSName.DECODE_PARMS)) {
          damaged |= !Deflated.unfold(bytes, sink);
        } else {
          FilterFactory.INSTANCE
              .getFilter(filters.get(i))
              .decode(new ByteArrayInputStream(bytes), sink, stream, i);
        }
      } catch (IOException | RuntimeException damage) {
        if (left < 0) {
          throw new UnreadablePdfException(
              UnreadablePdfException.Reason.DOCUMENT_TOO_COMPLEX, damage);
        }
        damaged = true;
      }
      bytes = sink.toByteArray();
    }
    return bytes;
  }

  /** Whether a stream so far ended before its end. */
  boolean isDamaged() {
    return damaged;
  }

  private static List<COSName> filtersOf(COSStream stream) {
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName name) {
      return List.of(name);
    }
    if (filters instanceof COSArray array) {
      return array.toList().stream()
          .filter(COSName.class::isInstance)
          .map(COSName.class::cast)
          .toList();
    }
    return List.of();
  }

  /** Counts what passes and stops it when the allowance is spent. */
  private final class Sink extends ByteArrayOutputStream {

    Sink(int size) {
      super(size);
    }

    @Override
    public synchronized void write(int b) {
      take(1);
      super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      take(length);
      super.write(bytes, offset, length);
    }

    private void take(int length) {
      left -= length;
      if (left < 0) {
        throw new UnreadablePdfException(UnreadablePdfException.Reason.DOCUMENT_TOO_COMPLEX, null);
      }
    }
  }
}

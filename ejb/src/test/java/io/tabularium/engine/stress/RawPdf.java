package io.tabularium.engine.stress;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/** A PDF written object by object, so that it can be as wrong as a test needs it. */
final class RawPdf {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  RawPdf() {
    write("%PDF-1.7\n");
  }

  /** The next object's number is its place, from 1; returns it. */
  int add(String body) {
    begin();
    write(body + "\nendobj\n");
    return offsets.size();
  }

  /** Adds a stream of bytes that are already packed as {@code dictionary} says. */
  int addStream(String dictionary, byte[] packed) {
    begin();
    write("<< " + dictionary + " /Length " + packed.length + " >>\nstream\n");
    out.writeBytes(packed);
    write("\nendstream\nendobj\n");
    return offsets.size();
  }

  /** Adds a Flate stream. */
  int addPacked(String dictionary, String content) {
    return addStream(
        dictionary + " /Filter /FlateDecode",
        deflated(content.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** The file with a table of its objects; object 1 must be the catalog. */
  byte[] bytes() {
    int start = out.size();
    write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    for (int offset : offsets) {
      write(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
    }
    write("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start);
    write("\n%%EOF\n");
    return out.toByteArray();
  }

  static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  /**
   * About {@code size / 1000} bytes that unfold to {@code size} spaces: a megabyte of them is
   * packed and repeated. The check sum at the end, where no reader should come to, is wrong.
   */
  static byte[] bomb(long size) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(megabyte(deflater));
    byte[] next = megabyte(deflater);
    for (long left = size - (1 << 20); left > 0; left -= 1 << 20) {
      packed.writeBytes(next);
    }
    deflater.finish();
    byte[] end = new byte[1 << 10];
    packed.write(end, 0, deflater.deflate(end));
    deflater.end();
    return packed.toByteArray();
  }

  /** A megabyte of spaces, packed to whole bytes. */
  private static byte[] megabyte(Deflater deflater) {
    deflater.setInput(" ".repeat(1 << 20).getBytes(StandardCharsets.ISO_8859_1));
    byte[] packed = new byte[1 << 16];
    int length = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
    return Arrays.copyOf(packed, length);
  }

  private void begin() {
    offsets.add(out.size());
    write(offsets.size() + " 0 obj\n");
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}

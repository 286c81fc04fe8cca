package io.tabularium.engine.page;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * Bytes for PDFBox's parsers, which look ahead by one byte at nearly every step; PDFBox's own
 * buffer pays for that with a seek.
 */
final class BytesInMemory implements RandomAccessRead {

  private final byte[] bytes;
  private final Runnable budget;
  private int position;
  private int seeks;
  private boolean closed;

  /**
   * Makes one.
   *
   * @param budget asked now and then, for the parser's own searches; ends them by throwing
   */
  BytesInMemory(byte[] bytes, Runnable budget) {
    this.bytes = bytes;
    this.budget = budget;
  }

  @Override
  public int read() {
    return position < bytes.length ? bytes[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    int count = Math.min(length, bytes.length - position);
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    System.arraycopy(bytes, position, into, offset, count);
    position += count;
    return count;
  }

  @Override
  public int peek() {
    return position < bytes.length ? bytes[position] & 0xFF : -1;
  }

  @Override
  public void rewind(int count) {
    seek(position - (long) count);
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long to) {
    if (++seeks % Limits.SEEK_INTERVAL == 0) {
      budget.run();
    }
    position = (int) Math.max(0, Math.min(to, bytes.length));
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public boolean isEOF() {
    return position >= bytes.length;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(new BytesInMemory(bytes, budget), start, length, true);
  }
}

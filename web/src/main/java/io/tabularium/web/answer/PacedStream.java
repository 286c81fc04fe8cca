package io.tabularium.web.answer;

import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A body that must come at some speed: who sends a byte a second holds a thread that others need.
 * Only the time counts that the server has waited for bytes.
 */
final class PacedStream extends ServletInputStream {

  /** A slow line of the last century: whoever sends slower has no honest reason. */
  static final int BYTES_A_SECOND = 1_000;

  private final ServletInputStream in;
  private final Duration grace;
  private final LongSupplier nanos;
  private long waited;
  private long came;

  /**
   * One over another.
   *
   * @param grace how long it may come slower
   * @param nanos a clock
   */
  PacedStream(ServletInputStream in, Duration grace, LongSupplier nanos) {
    this.in = in;
    this.grace = grace;
    this.nanos = nanos;
  }

  @Override
  public int read() throws IOException {
    long begun = nanos.getAsLong();
    int read = in.read();
    if (read >= 0) {
      note(begun, 1);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    long begun = nanos.getAsLong();
    int read = in.read(buffer, offset, length);
    if (read >= 0) {
      note(begun, read);
    }
    return read;
  }

  /** Notes that so many bytes came after another wait. */
  private void note(long begun, int bytes) {
    waited += nanos.getAsLong() - begun;
    came += bytes;
    Duration wait = Duration.ofNanos(waited);
    if (wait.compareTo(grace) > 0 && came < wait.toSeconds() * BYTES_A_SECOND) {
      throw new RefusalException(
          RefusalCode.TOO_SLOW,
          "The body comes at less than "
              + BYTES_A_SECOND
              + " bytes a second; send it again over a faster line.");
    }
  }

  @Override
  public boolean isFinished() {
    return in.isFinished();
  }

  @Override
  public boolean isReady() {
    return in.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    in.setReadListener(listener);
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

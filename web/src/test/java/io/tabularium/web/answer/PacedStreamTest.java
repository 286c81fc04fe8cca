package io.tabularium.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.admission.RefusalException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A body that comes too slowly is not waited for; the clock is the test's. */
class PacedStreamTest {

  private static final Duration GRACE = Duration.ofSeconds(30);

  private long now;

  /** Brings so many bytes, at most, after each wait. */
  private final class Line extends ServletInputStream {

    private final int bytes;
    private final Duration wait;
    private int left;

    Line(int all, int bytes, Duration wait) {
      this.left = all;
      this.bytes = bytes;
      this.wait = wait;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (length == 0) { // asked so by a reader whose buffer is full
        return 0;
      }
      now += wait.toNanos();
      if (left == 0) {
        return -1;
      }
      int read = Math.min(Math.min(bytes, length), left);
      left -= read;
      return read;
    }

    @Override
    public boolean isFinished() {
      return left == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  private PacedStream paced(int all, int bytes, Duration wait) {
    return new PacedStream(new Line(all, bytes, wait), GRACE, () -> now);
  }

  @Test
  void aByteASecondIsRefusedAfterTheGrace() {
    PacedStream body = paced(5_000, 1, Duration.ofSeconds(1));
    assertThatThrownBy(body::readAllBytes)
        .isInstanceOf(RefusalException.class)
        .hasMessageContaining("1000 bytes a second");
    assertThat(Duration.ofNanos(now)).isEqualTo(GRACE.plusSeconds(1));
    PacedStream single = paced(5_000, 1, Duration.ofSeconds(31));
    assertThatThrownBy(single::read).isInstanceOf(RefusalException.class);
  }

  @Test
  void aSlowLineIsServedAndSoIsALongPauseAtTheBeginning() throws IOException {
    int all = 600 * 1_024; // in parts that fill any reader's buffer without a rest
    assertThat(paced(all, 1_024, Duration.ofSeconds(1)).readAllBytes()).hasSize(all);
    assertThat(paced(10, 5, Duration.ofSeconds(10)).readAllBytes()).hasSize(10);
  }

  @Test
  void whatTheServerItselfTakesIsNotCounted() throws IOException {
    PacedStream body = paced(10, 5, Duration.ZERO);
    assertThat(body.read(new byte[5])).isEqualTo(5);
    now += Duration.ofHours(1).toNanos();
    assertThat(body.readAllBytes()).hasSize(5);
  }
}

package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancelFlagTest {

  /** A clock that stands until it is moved. */
  private static final class HandClock extends Clock {

    private Instant now = Instant.parse("2030-01-01T00:00:00Z");

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final HandClock clock = new HandClock();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void theRowIsAskedOnceAnInterval() {
    CancelFlag flag = new CancelFlag(clock, () -> asked.incrementAndGet() > 2);
    for (int i = 0; i < 1000; i++) {
      assertThat(flag.getAsBoolean()).isFalse();
    }
    assertThat(asked).hasValue(0);
    clock.forward(CancelFlag.ASK_EVERY);
    assertThat(flag.getAsBoolean()).isFalse();
    assertThat(flag.getAsBoolean()).isFalse();
    assertThat(asked).hasValue(1);
  }

  @Test
  void aCancelIsHeardWithinASecondAndNeverForgotten() {
    CancelFlag flag = new CancelFlag(clock, () -> asked.incrementAndGet() > 0);
    clock.forward(CancelFlag.ASK_EVERY);
    assertThat(CancelFlag.ASK_EVERY).isLessThan(Duration.ofSeconds(1));
    assertThat(flag.getAsBoolean()).isTrue();
    clock.forward(Duration.ofHours(1));
    assertThat(flag.getAsBoolean()).isTrue();
    assertThat(asked).hasValue(1);
  }
}

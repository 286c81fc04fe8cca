package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.account.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When the queue is full, and how often it is counted to know. */
class QueueRoomTest {

  private static final int CAPACITY = 5000;
  private final TestClock clock = new TestClock("2026-01-01T00:00:00Z");
  private final QueueRoom room = new QueueRoom(this::count, () -> CAPACITY, clock);
  private long waiting;
  private int counts;

  private long count() {
    counts++;
    return waiting;
  }

  @Test
  void plentyOfRoomIsCountedOnceASecond() {
    for (int i = 0; i < 100; i++) {
      assertThat(room.isFull()).isFalse();
    }
    assertThat(counts).isOne();
    clock.pass(Duration.ofSeconds(1));
    waiting = CAPACITY;
    assertThat(room.isFull()).isTrue();
  }

  @Test
  void littleRoomIsCountedEachTime() {
    waiting = CAPACITY - 2;
    assertThat(room.isFull()).isFalse();
    waiting++;
    assertThat(room.isFull()).isFalse();
    waiting++;
    assertThat(room.isFull()).isTrue();
    waiting--;
    assertThat(room.isFull()).isFalse();
    assertThat(counts).isEqualTo(4);
  }
}

package io.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A node with little memory left works one document at a time. */
class HeapMarkTest {

  private final AtomicInteger filled = new AtomicInteger(50);
  private final HeapMark mark = new HeapMark(filled::get, () -> 85);

  @Test
  void thereIsRoomForAllBelowTheMark() {
    assertThat(mark.tryEnter()).isTrue();
    assertThat(mark.tryEnter()).isTrue();
  }

  @Test
  void fromTheMarkOnOneAtATimeIsWorkedAndNeverNone() {
    filled.set(85);
    assertThat(mark.tryEnter()).isTrue();
    assertThat(mark.tryEnter()).isFalse();
    mark.leave();
    assertThat(mark.tryEnter()).isTrue();
    filled.set(84);
    assertThat(mark.tryEnter()).isTrue();
  }

  @Test
  void whoWaitsBeginsWhenThereIsRoomAgainOrGoesWithItsNode() {
    filled.set(90);
    mark.enter(() -> true); // the first one waits for nothing
    mark.enter(
        () -> {
          filled.set(10);
          return false;
        });
    filled.set(90);
    assertThatThrownBy(() -> mark.enter(() -> true)).isInstanceOf(JobInterruptedException.class);
  }

  @Test
  void theHeapIsLookedAt() {
    System.gc();
    assertThat(HeapMark.filledAfterCollection()).isBetween(0.01, 100.0);
  }
}

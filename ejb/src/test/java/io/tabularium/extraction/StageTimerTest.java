package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.StageListener;
import io.tabularium.engine.TableExtractor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Each stage gets the time between its neighbours' ends. */
class StageTimerTest {

  @Test
  void timeGoesToTheStageThatEnds() {
    AtomicLong clock = new AtomicLong();
    StageTimer timer = new StageTimer(clock::get);
    clock.addAndGet(5);
    timer.done("read");
    clock.addAndGet(7);
    timer.done("regions");
    clock.addAndGet(2);
    timer.done("read");
    assertThat(timer.times())
        .containsEntry("read", Duration.ofNanos(7))
        .containsEntry("regions", Duration.ofNanos(7));
  }

  @Test
  void theEngineTellsOfEveryStage() {
    AtomicLong clock = new AtomicLong();
    StageTimer timer = new StageTimer(clock::incrementAndGet);
    new TableExtractor(new WorkListener(timer, StageListener.NONE))
        .extract(Path.of("..", "server-config", "sample.pdf"), ExtractionOptions.DEFAULT);
    assertThat(timer.times()).containsOnlyKeys("read", "regions", "grid", "cells");
  }
}

package io.tabularium.extraction;

import io.tabularium.job.JobQueue;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * Whether the queue has room for one more document. While it has plenty, the rows are counted once
 * in a while and not for every document that comes.
 */
@ApplicationScoped
class QueueRoom {

  /** More than come to all nodes while a count is relied on. */
  private static final int PLENTY = 1000;

  private static final Duration RELIED_ON = Duration.ofSeconds(1);

  private LongSupplier waiting;
  private IntSupplier capacity;
  private Clock clock;
  private volatile Instant plentyUntil = Instant.MIN;

  /** For the container's proxy. */
  protected QueueRoom() {}

  @Inject
  QueueRoom(JobQueue queue, Settings settings, Clock clock) {
    this(queue::waiting, () -> settings.get(Setting.QUEUE_CAPACITY), clock);
  }

  /** One for so many as {@code capacity} says. */
  QueueRoom(LongSupplier waiting, IntSupplier capacity, Clock clock) {
    this.waiting = waiting;
    this.capacity = capacity;
    this.clock = clock;
  }

  /** Whether there is none. */
  boolean isFull() {
    Instant now = clock.instant();
    if (now.isBefore(plentyUntil)) {
      return false;
    }
    long room = capacity.getAsInt() - waiting.getAsLong();
    plentyUntil = room > PLENTY ? now.plus(RELIED_ON) : Instant.MIN;
    return room <= 0;
  }
}

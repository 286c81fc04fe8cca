package io.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a node of one worker comes by its jobs. */
class ClaimTest {

  private static final String KIND = QueueInMemory.KIND;
  private static final String NODE = "node-1";
  private static final Turn TURN = new Turn("A", 4);

  private final List<UUID> begun = new ArrayList<>();
  private final QueueInMemory queue = new QueueInMemory(begun::add);
  private final Claim claim = queue.claim();

  @AfterEach
  void close() {
    queue.close();
  }

  private Execution send(String kind, int priority, boolean here) {
    Instant now = queue.clock().now();
    Execution job =
        new Execution(
            now,
            new TaskInstance<>(kind, UUID.randomUUID().toString(), () -> 0, priority),
            here,
            here ? NODE : null,
            null,
            null,
            0,
            here ? now : null,
            1);
    assertThat(write(job)).isTrue();
    return job;
  }

  private boolean write(Execution job) {
    boolean[] added = new boolean[1];
    queue.transact(() -> added[0] = queue.jobs().add(Lane.WORK, job));
    return added[0];
  }

  /** A second later. */
  private void poll() {
    queue.clock().set(queue.clock().now().plusSeconds(1));
    queue.poll();
  }

  private static UUID subject(Execution job) {
    return UUID.fromString(job.getId());
  }

  @Test
  void whatIsSentHereIsBegunOnceAndGone() {
    assertThat(queue.take(TURN).isNext()).isTrue();
    assertThat(claim.reserve()).isTrue();
    Execution job = send(KIND, 0, true);
    poll();
    assertThat(begun).as("nobody claims what is claimed").isEmpty();
    assertThat(claim.handOver(job)).isTrue();
    poll();
    poll();
    assertThat(begun).containsExactly(subject(job));
    assertThat(queue.rows()).isZero();
  }

  @Test
  void whatWaitsIsNotOvertaken() {
    Execution waiting = send(KIND, 0, false);
    assertThat(queue.take(TURN).isNext()).isFalse();
    poll();
    assertThat(begun).containsExactly(subject(waiting));
    assertThat(queue.take(TURN).isNext()).isTrue();
  }

  @Test
  void aWorkerIsKeptForOneJobOnly() {
    assertThat(claim.reserve()).isTrue();
    assertThat(claim.reserve()).isFalse();
    Execution waiting = send(KIND, 0, false);
    poll();
    assertThat(begun).as("the worker is kept for another").isEmpty();
    claim.release(); // that one was not sent after all
    poll();
    assertThat(begun).containsExactly(subject(waiting));
  }

  @Test
  void aNodeThatLeavesGivesBackWhatNoWorkerHasBegun() {
    assertThat(claim.reserve()).isTrue();
    Execution job = send(KIND, 0, true);
    claim.handOver(job);
    assertThat(claim.close()).containsExactly(job);
    assertThat(claim.reserve()).isFalse();
    assertThat(claim.handOver(job)).isFalse();
    queue.transact(() -> queue.jobs().giveBack(Lane.WORK, KIND, subject(job), job.version));
    poll(); // as any other node would
    assertThat(begun).containsExactly(subject(job));
    assertThat(queue.rows()).isZero();
  }

  @Test
  void aKindThatThisNodeDoesNotKnowIsLeftToOthers() {
    send("of a newer release", 5, false);
    Execution known = send(KIND, 0, false);
    poll();
    poll();
    assertThat(begun).containsExactly(subject(known));
    assertThat(queue.rows()).isOne();
  }

  @Test
  void aJobIsThereOnce() {
    Execution job = send(KIND, 0, false);
    assertThat(write(job)).isFalse();
    assertThat(queue.rows()).isOne();
  }
}

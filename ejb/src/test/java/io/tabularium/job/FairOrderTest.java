package io.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The order in which one worker takes jobs; the clock moves a second with each of them. */
class FairOrderTest {

  private static final int NORMAL = 4;
  private static final int LOW = 16;
  private static final int HIGH = 1;

  private final List<String> order = new ArrayList<>();
  private final Map<UUID, String> names = new HashMap<>();
  private final Map<Integer, Runnable> arrivals = new HashMap<>();
  private final QueueInMemory queue = new QueueInMemory(this::begin);

  @AfterEach
  void close() {
    queue.close();
  }

  private void begin(UUID subject) {
    order.add(names.get(subject));
    queue.clock().set(queue.clock().now().plusSeconds(1));
    arrivals.getOrDefault(order.size(), () -> {}).run();
  }

  private void arrive(String flow, int cost, int count) {
    for (int i = 0; i < count; i++) {
      UUID subject = UUID.randomUUID();
      names.put(subject, flow);
      int priority = queue.take(new Turn(flow, cost)).priority();
      queue
          .scheduler()
          .scheduleIfNotExists(
              new TaskInstance.Builder<Integer>(QueueInMemory.KIND, subject.toString())
                  .data(0)
                  .priority(priority)
                  .build(),
              queue.clock().now());
    }
  }

  private void work() {
    queue.clock().set(queue.clock().now().plusSeconds(1));
    boolean any = true;
    while (any) {
      any = queue.poll();
    }
  }

  @Test
  void aSingleJobIsNextAfterFiveHundredOfAnother() {
    arrive("A", NORMAL, 500);
    arrivals.put(3, () -> arrive("B", NORMAL, 1)); // while the third is worked
    work();
    assertThat(order).hasSize(501);
    assertThat(order.indexOf("B")).as("jobs before it: those begun when it came").isEqualTo(3);
  }

  @Test
  void twoFullFlowsTakeTurns() {
    arrive("A", NORMAL, 20);
    arrive("B", NORMAL, 20);
    work();
    for (int i = 1; i <= order.size(); i++) {
      List<String> begun = order.subList(0, i);
      long ahead = begun.stream().filter("A"::equals).count() * 2 - i;
      assertThat(ahead).as("jobs of A more than of B after %d", i).isBetween(-1L, 2L);
    }
  }

  @Test
  void aLowJobAmongEndlessNormalOnesIsTakenInTime() {
    arrive("A", NORMAL, 2);
    arrive("low", LOW, 1);
    for (int i = 1; i < 100; i++) {
      arrivals.put(i, () -> arrive("A", NORMAL, 1));
    }
    work();
    assertThat(order.indexOf("low")).isBetween(3, 2 * LOW / NORMAL);
  }

  @Test
  void aHighJobOvertakesItsOwnClientsOthers() {
    arrive("A/normal", NORMAL, 50);
    arrivals.put(10, () -> arrive("A/high", HIGH, 1));
    work();
    assertThat(order.indexOf("A/high")).isEqualTo(10);
  }

  @Test
  void anIdleQueueForgivesNobodyAndBlamesNobody() {
    arrive("A", NORMAL, 100);
    work();
    order.clear();
    arrive("A", NORMAL, 1);
    arrive("B", NORMAL, 1);
    work();
    assertThat(order).containsExactly("A", "B");
  }

  @Test
  void theFirstOfEqualsIsTheOlder() {
    arrive("A", NORMAL, 1);
    queue.clock().set(queue.clock().now().plus(Duration.ofMillis(1)));
    arrive("B", NORMAL, 1);
    work();
    assertThat(order).containsExactly("A", "B");
  }
}

package io.tabularium.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.core.HazelcastInstance;
import io.tabularium.account.Rates;
import io.tabularium.account.TestClock;
import io.tabularium.setting.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three nodes with one data grid and one clock, which goes as the test says. */
class GridTest {

  private static final int NODES = 3;
  private static final int MANY = 1_000_000;

  private final TestClock clock = new TestClock("2026-05-01T10:00:30Z");
  private final List<HazelcastInstance> members = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private final List<RateLimiter> nodes = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    members.addAll(TestMembers.start(NODES));
    for (HazelcastInstance member : members) {
      Grid grid = new Grid(member, NODES, clock);
      grids.add(grid);
      nodes.add(new RateLimiter(grid, new Settings(setting -> Optional.empty())));
    }
  }

  @AfterEach
  void stop() {
    members.forEach(member -> member.getLifecycleService().terminate());
  }

  private static Subject client(int requests, int version) {
    return subject("client", new Rates(MANY, requests, MANY, MANY, 1, 1), version);
  }

  private static Subject subject(String kind, Rates rates, int version) {
    String id = rates.requestsPerMinute() + "-" + rates.extractsPerMinute();
    return new Subject(kind, id, TestTiers.of(rates, version));
  }

  private static int admitted(RateLimiter node, Subject subject, int requests) {
    int admitted = 0;
    for (int i = 0; i < requests; i++) {
      admitted += node.count(subject, Operation.EXTRACT).refusedBy() == null ? 1 : 0;
    }
    return admitted;
  }

  /** Ends the others and waits until the first one has noticed. */
  private void loseTheOthers() throws InterruptedException {
    CountDownLatch gone = new CountDownLatch(NODES - 1);
    members
        .get(0)
        .getCluster()
        .addMembershipListener(
            new MembershipListener() {
              @Override
              public void memberAdded(MembershipEvent event) {
                // none comes
              }

              @Override
              public void memberRemoved(MembershipEvent event) {
                gone.countDown();
              }
            });
    members.get(1).getLifecycleService().terminate();
    members.get(2).getLifecycleService().terminate();
    assertThat(gone.await(1, TimeUnit.MINUTES)).isTrue();
  }

  /** What twenty callers, spread over the nodes, get of a thousand requests. */
  private int admittedOfTwentyCallers(Subject subject) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(20);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        RateLimiter node = nodes.get(i % NODES);
        counts.add(callers.submit(() -> admitted(node, subject, 50)));
      }
      int sum = 0;
      for (Future<Integer> count : counts) {
        sum += count.get();
      }
      return sum;
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void twentyCallersOverThreeNodesGetExactlyTheLimit() throws Exception {
    Map<Subject, Duration> limited =
        Map.of(
            subject("client", new Rates(100, 0, MANY, MANY, 1, 1), 0), Duration.ofMinutes(1),
            subject("address", new Rates(100, 0, MANY, MANY, 1, 1), 0), Duration.ofMinutes(1),
            subject("client", new Rates(MANY, 0, 100, MANY, 1, 1), 0), Duration.ofMinutes(1),
            subject("address", new Rates(MANY, 100, MANY, MANY, 1, 1), 0), Duration.ofHours(1));
    for (Map.Entry<Subject, Duration> each : limited.entrySet()) {
      assertThat(admittedOfTwentyCallers(each.getKey())).as("%s", each).isEqualTo(100);
      clock.pass(each.getValue().minusSeconds(1));
      assertThat(admittedOfTwentyCallers(each.getKey())).as("%s", each).isZero();
      clock.pass(Duration.ofSeconds(1));
      assertThat(admittedOfTwentyCallers(each.getKey())).as("%s", each).isEqualTo(100);
    }
  }

  @Test
  void aChangedTierHoldsOnEveryNodeAtOnce() {
    assertThat(admitted(nodes.get(0), client(100, 0), 150)).isEqualTo(100);
    assertThat(admitted(nodes.get(1), client(110, 1), 50)).isEqualTo(10);
    assertThat(admitted(nodes.get(2), client(110, 1), 50)).isZero();
  }

  @Test
  void aNodeThatSeesTooFewOthersGrantsItsShare() throws InterruptedException {
    assertThat(admitted(nodes.get(0), client(90, 0), 10)).isEqualTo(10);
    assertThat(grids.get(0).isAlone()).isFalse();
    loseTheOthers();
    assertThat(admitted(nodes.get(0), client(90, 0), 200)).isEqualTo(30);
    assertThat(grids.get(0).isAlone()).isTrue();
    members.get(0).getLifecycleService().terminate();
    assertThat(nodes.get(0).count(client(90, 0), Operation.EXTRACT).refusedBy()).isNotNull();
    assertThat(grids.get(0).isAlone()).isTrue();
  }
}

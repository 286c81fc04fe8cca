package io.tabularium.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.tabularium.account.Rates;
import io.tabularium.account.TestClock;
import io.tabularium.account.Tier;
import io.tabularium.account.TierName;
import io.tabularium.setting.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three nodes with one data grid; windows of an hour, so that none ends within the test. */
class GridTest {

  private static final int NODES = 3;

  private final List<HazelcastInstance> members = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private final List<RateLimiter> nodes = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    List<Integer> ports = new ArrayList<>();
    List<ServerSocket> sockets = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      sockets.add(socket);
      ports.add(socket.getLocalPort());
    }
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    String name = UUID.randomUUID().toString();
    for (int port : ports) {
      members.add(Hazelcast.newHazelcastInstance(config(name, port, ports)));
    }
    for (HazelcastInstance member : members) {
      Grid grid = new Grid(member, NODES, new TestClock("2026-05-01T10:00:30Z"));
      grids.add(grid);
      nodes.add(new RateLimiter(grid, new Settings(setting -> Optional.empty())));
    }
  }

  private static Config config(String name, int port, List<Integer> ports) {
    Config config = new Config();
    config.setClusterName(name);
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.logging.type", "none");
    config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    JoinConfig join = config.getNetworkConfig().getJoin();
    join.getMulticastConfig().setEnabled(false);
    join.getAutoDetectionConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true);
    ports.forEach(each -> join.getTcpIpConfig().addMember("127.0.0.1:" + each));
    return config;
  }

  @AfterEach
  void stop() {
    members.forEach(member -> member.getLifecycleService().terminate());
  }

  private static Subject client(int requests, int version) {
    Tier tier =
        new Tier(
            TierName.FREE,
            new Rates(1_000_000, requests, 1_000_000, 1_000_000, 1, 1),
            1,
            1,
            1,
            1,
            1,
            0,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofSeconds(1),
            version);
    return new Subject("client", "c-1", tier);
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

  @Test
  void twentyCallersOverThreeNodesGetExactlyTheLimit() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(20);
    try {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        RateLimiter node = nodes.get(i % NODES);
        counts.add(callers.submit(() -> admitted(node, client(100, 0), 50)));
      }
      int sum = 0;
      for (Future<Integer> count : counts) {
        sum += count.get();
      }
      assertThat(sum).isEqualTo(100);
    } finally {
      callers.shutdownNow();
    }
    // a changed tier holds on every node at once
    assertThat(admitted(nodes.get(0), client(110, 1), 50)).isEqualTo(10);
    assertThat(admitted(nodes.get(1), client(110, 1), 50)).isZero();
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

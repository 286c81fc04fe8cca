package io.tabularium.admission;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Members of a data grid of their own, in this process, talking over the loopback. */
final class TestMembers {

  private static final int ATTEMPTS = 5;

  private TestMembers() {}

  /** Starts so many; the caller ends them. A port that another takes meanwhile is no failure. */
  static List<HazelcastInstance> start(int nodes) throws IOException {
    List<HazelcastInstance> members = new ArrayList<>();
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        join(nodes, members);
        return members;
      } catch (HazelcastException e) {
        members.forEach(member -> member.getLifecycleService().terminate());
        members.clear();
      }
    }
    join(nodes, members);
    return members;
  }

  private static void join(int nodes, List<HazelcastInstance> members) throws IOException {
    List<Integer> ports = new ArrayList<>();
    List<ServerSocket> sockets = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
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
  }

  private static Config config(String name, int port, List<Integer> ports) {
    Config config = new Config();
    config.setClusterName(name);
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.logging.type", "none");
    // nobody else comes: the first need not wait 5 s for more before it lets one join
    config.setProperty("hazelcast.wait.seconds.before.join", "0");
    config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    JoinConfig join = config.getNetworkConfig().getJoin();
    join.getMulticastConfig().setEnabled(false);
    join.getAutoDetectionConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true);
    ports.forEach(each -> join.getTcpIpConfig().addMember("127.0.0.1:" + each));
    return config;
  }
}

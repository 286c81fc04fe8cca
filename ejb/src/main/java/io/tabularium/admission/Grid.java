package io.tabularium.admission;

import com.hazelcast.core.HazelcastInstance;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Chooses where tokens are taken. A single node keeps them itself. A node of a cluster keeps them
 * in the data grid; while it sees half of the configured nodes or fewer, or the grid does not
 * answer, it grants its share of each limit by itself: the door is neither open nor shut.
 */
@ApplicationScoped
class Grid {

  private static final Logger LOG = Logger.getLogger(Grid.class.getName());
  private static final String NAME = "payara/Hazelcast";

  private LocalBuckets local;
  private GridBuckets shared;
  private int nodes;
  private volatile boolean alone;

  /** For the container's proxy. */
  protected Grid() {}

  @Inject
  Grid(Settings settings, Clock clock, MetricRegistry registry) {
    HazelcastInstance instance = find();
    this.shared = instance == null ? null : new GridBuckets(instance);
    this.local = new LocalBuckets(clock);
    this.nodes = Math.max(1, settings.get(Setting.CLUSTER_MEMBERS).size());
    registry.gauge("tabularium_limit_shared", () -> shared == null || alone ? 0 : 1);
    registry.gauge("tabularium_limit_fallback", () -> alone ? 1 : 0);
  }

  /** By one clock for all nodes; {@code instance} is null where this node has none. */
  Grid(HazelcastInstance instance, int nodes, Clock clock) {
    this.local = new LocalBuckets(clock);
    this.shared = instance == null ? null : new GridBuckets(instance, clock);
    this.nodes = Math.max(1, nodes);
  }

  /** Whether this node grants only its share, because it has lost the others. */
  boolean isAlone() {
    return alone;
  }

  /** Takes a token from each bucket that is given, as {@code work} says. */
  Admission with(Work work) {
    if (shared == null) {
      boolean clustered = nodes > 1;
      alone = clustered;
      return work.on(local, clustered ? nodes : 1);
    }
    try {
      if (nodes == 1 || shared.members() * 2 > nodes) {
        Admission admission = work.on(shared, 1);
        alone = false;
        return admission;
      }
    } catch (RuntimeException e) { // the grid has its own, and they change: none may shut the door
      LOG.log(Level.FINE, "the grid does not answer", e);
    }
    if (!alone) {
      LOG.warning("the cluster is out of reach: this node grants its share of each limit");
    }
    alone = true;
    return work.on(local, nodes);
  }

  /** What is done with the buckets. */
  @FunctionalInterface
  interface Work {

    /** On those buckets; each limit is to be divided by {@code share}. */
    Admission on(Buckets buckets, int share);
  }

  @SuppressWarnings("BanJNDI") // the name is ours, and an injection point would fail where none is
  private static HazelcastInstance find() {
    try {
      return InitialContext.doLookup(NAME);
    } catch (NamingException e) {
      LOG.log(Level.FINE, "no data grid: limits are kept by this node", e);
      return null;
    }
  }
}

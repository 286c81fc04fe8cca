package io.tabularium.admission;

import com.hazelcast.config.MapConfig;
import com.hazelcast.core.HazelcastInstance;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast.HazelcastProxyManagerBuilder;
import java.time.Clock;
import java.time.Duration;

/** Buckets of all nodes together, each kept by one node for all; full ones go by themselves. */
final class GridBuckets implements Buckets {

  private static final String MAP = "tabularium-limits";
  private static final Duration SPARE = Duration.ofSeconds(10);

  /** Longer than a garbage collection, shorter than a caller's patience. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final HazelcastInstance grid;
  private final ProxyManager<String> buckets;

  /** Buckets by the time of the node that keeps each: the clocks of the others need not agree. */
  GridBuckets(HazelcastInstance grid) {
    this(grid, builder(grid).build());
  }

  /** Buckets by a clock that all nodes have in common. */
  GridBuckets(HazelcastInstance grid, Clock clock) {
    this(grid, builder(grid).clientClock(new LocalBuckets.ClockTime(clock)).build());
  }

  private GridBuckets(HazelcastInstance grid, ProxyManager<String> buckets) {
    this.grid = grid;
    this.buckets = buckets;
  }

  /**
   * A token need not wait for its copy: where its keeper dies, the last ones may be given again.
   */
  private static HazelcastProxyManagerBuilder<String> builder(HazelcastInstance grid) {
    grid.getConfig().addMapConfig(new MapConfig(MAP).setBackupCount(0).setAsyncBackupCount(1));
    return Bucket4jHazelcast.entryProcessorBasedBuilder(grid.<String, byte[]>getMap(MAP))
        .expirationAfterWrite(
            ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(SPARE))
        .requestTimeout(PATIENCE);
  }

  /** Nodes that this one sees, itself included. */
  int members() {
    return grid.getCluster().getMembers().size();
  }

  @Override
  public ConsumptionProbe take(Spot spot) {
    return bucket(spot).tryConsumeAndReturnRemaining(1);
  }

  @Override
  public void putBack(Spot spot) {
    bucket(spot).addTokens(1);
  }

  private Bucket bucket(Spot spot) {
    return buckets
        .builder()
        .withImplicitConfigurationReplacement(spot.version(), TokensInheritanceStrategy.ADDITIVE)
        .build(spot.key(), spot::configuration);
  }
}

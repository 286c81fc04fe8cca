package io.tabularium.admission;

import com.hazelcast.core.HazelcastInstance;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import java.time.Duration;

/** Buckets of all nodes together, each kept by one node for all; full ones go by themselves. */
final class GridBuckets implements Buckets {

  private static final String MAP = "tabularium-limits";
  private static final Duration SPARE = Duration.ofSeconds(10);

  /** Longer than a garbage collection, shorter than a caller's patience. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final HazelcastInstance grid;
  private final ProxyManager<String> buckets;

  GridBuckets(HazelcastInstance grid) {
    this.grid = grid;
    this.buckets =
        Bucket4jHazelcast.entryProcessorBasedBuilder(grid.<String, byte[]>getMap(MAP))
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(SPARE))
            .requestTimeout(PATIENCE)
            .build();
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

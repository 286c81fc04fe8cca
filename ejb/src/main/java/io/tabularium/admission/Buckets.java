package io.tabularium.admission;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Where buckets of tokens are kept: on this node, or in the cluster's data grid. */
interface Buckets {

  /** One bucket: its key, its limit, and the version of the tier that the limit comes from. */
  record Spot(String key, Limit limit, int version) {

    /** All tokens come back together when the window ends. */
    BucketConfiguration configuration() {
      return BucketConfiguration.builder()
          .addLimit(
              bandwidth ->
                  bandwidth
                      .capacity(limit.requests())
                      .refillIntervally(limit.requests(), limit.window())
                      .id("window"))
          .build();
    }

    LimitState state(ConsumptionProbe probe) {
      return new LimitState(
          limit, probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForReset()));
    }
  }

  /** Takes a token, if there is one. */
  ConsumptionProbe take(Spot spot);

  /** Puts a token back that was taken. */
  void putBack(Spot spot);
}

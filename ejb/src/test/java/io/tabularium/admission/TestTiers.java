package io.tabularium.admission;

import io.tabularium.account.Rates;
import io.tabularium.account.Tier;
import io.tabularium.account.TierName;
import java.time.Duration;

/** Tiers for tests that look at nothing but how often one may call. */
final class TestTiers {

  private TestTiers() {}

  static Tier of(Rates rates, int version) {
    return new Tier(
        TierName.FREE,
        rates,
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
  }
}

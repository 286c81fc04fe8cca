package io.tabularium.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The figures that the price list starts with: requirements P-18, P-19, U-03, D-01, D-02, D-07. */
class TierTest {

  private static final int MEGABYTE = 1024 * 1024;

  private static List<Tier> tiers() {
    try (TestDatabase database = TestDatabase.ofAccounts()) {
      AccountService accounts =
          new AccountService(
              new AccountRepository(database.entities()), new TestClock("2026-01-01T00:00:00Z"));
      return database.inTransaction(accounts::tiers);
    }
  }

  private static <T> List<T> figures(Function<Tier, T> figure) {
    return tiers().stream().map(figure).toList();
  }

  @Test
  void theFiguresAreThoseOfTheRequirements() {
    assertThat(figures(Tier::name)).containsExactly(TierName.values());
    assertThat(figures(t -> t.rates().requestsPerMinute()))
        .containsExactly(60, 20, 100, 500, 1000, 2000);
    assertThat(figures(t -> t.rates().extractsPerMinute()))
        .containsExactly(10, 30, 100, 500, 1000, 2000);
    assertThat(figures(t -> t.rates().requestsPerHour())).containsExactly(1000, 0, 0, 0, 0, 0);
    assertThat(figures(t -> t.rates().aboutsPerMinute())).containsOnly(100);
    assertThat(figures(t -> t.rates().securityPerMinute())).containsOnly(20);
    assertThat(figures(t -> (int) (t.maxFileBytes() / MEGABYTE)))
        .containsExactly(10, 10, 25, 50, 100, 500);
    assertThat(figures(Tier::maxPages)).containsExactly(100, 100, 500, 2000, 3000, 20000);
    assertThat(figures(t -> t.resultRetention().toDays()))
        .containsExactly(0L, 1L, 3L, 7L, 14L, 30L);
    assertThat(figures(t -> t.sourceRetention().toMinutes())).containsOnly(60L);
  }
}

package io.tabularium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.setting.InvalidInputException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TierServiceTest {

  private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
  private final TestDatabase database = TestDatabase.ofAccounts();
  private final AuditService audit = database.audit(clock);
  private final AccountRepository repository = new AccountRepository(database.entities());
  private final TierService tiers = new TierService(repository, audit);

  @AfterEach
  void close() {
    database.close();
  }

  private Tier free() {
    return database.inTransaction(() -> tiers.tier(TierName.FREE));
  }

  private static Tier with(Tier tier, int requestsPerMinute, int maxPages) {
    Rates r = tier.rates();
    return new Tier(
        tier.name(),
        new Rates(
            requestsPerMinute,
            r.requestsPerHour(),
            r.extractsPerMinute(),
            r.readsPerMinute(),
            r.aboutsPerMinute(),
            r.securityPerMinute()),
        tier.maxRunning(),
        tier.maxWaiting(),
        tier.maxFileBytes(),
        maxPages,
        tier.pagesPerMonth(),
        tier.priority(),
        tier.sourceRetention(),
        tier.resultRetention(),
        tier.timeLimit(),
        tier.version());
  }

  @Test
  void aChangeIsKeptLoggedAndReachesEveryNodeWithinSeconds() {
    AccountService accounts = new AccountService(repository, clock);
    KnownAccounts otherNode = new KnownAccounts(AccountSources.of(accounts, clock), clock);
    Tier before = database.inTransaction(() -> otherNode.tier(TierName.FREE));
    Tier after =
        database.inTransaction(() -> tiers.change("anna", with(before, 7, 50), "less use"));
    assertThat(after.rates().requestsPerMinute()).isEqualTo(7);
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(free()).isEqualTo(after);
    clock.pass(Duration.ofSeconds(5));
    assertThat(database.inTransaction(() -> otherNode.tier(TierName.FREE))).isEqualTo(after);
    AuditChange change = database.inTransaction(() -> audit.newest(10, 1)).get(0).change();
    assertThat(change.subject()).isEqualTo("tier free");
    assertThat(change.before()).contains("requestsPerMinute=20");
    assertThat(change.after()).contains("requestsPerMinute=7").doesNotContain("maxRunning");
    assertThat(change.reason()).isEqualTo("less use");
    assertThat(database.inTransaction(audit::verify).brokenAt()).isNull();
  }

  @Test
  void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
    Tier seenByBoth = free();
    database.inTransaction(() -> tiers.change("anna", with(seenByBoth, 7, 50), null));
    assertThatThrownBy(
            () -> database.inTransaction(() -> tiers.change("bert", with(seenByBoth, 9, 90), null)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("version: ");
    assertThat(free().maxPages()).isEqualTo(50);
  }

  @Test
  void figuresAreChangedOneByOneOrNotAtAll() {
    Tier free = free();
    Tier changed = TierFigure.change(free, Map.of(TierFigure.MAX_PAGES, 7L));
    assertThat(TierFigure.differences(free, changed)).isEqualTo(Map.of(TierFigure.MAX_PAGES, 7L));
    assertThat(TierFigure.change(changed, TierFigure.differences(changed, free))).isEqualTo(free);
    assertThatThrownBy(() -> TierFigure.change(free, Map.of(TierFigure.PRIORITY, 10L)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("priority: 10 ");
  }

  @Test
  void aFigureThatMakesNoSenseIsNamed() {
    Tier free = free();
    assertThatThrownBy(() -> tiers.change("anna", with(free, 0, 50), "less use"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("requestsPerMinute: 0 ");
    assertThatThrownBy(() -> tiers.change("anna", with(free, 7, -1), "less use"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("maxPages: -1 ");
    assertThat(free()).isEqualTo(free);
  }
}

package io.tabularium.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.setting.Settings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsageServiceTest {

  private final TestClock clock = new TestClock("2026-01-31T23:59:00Z");
  private final TestDatabase database = TestDatabase.ofAccounts();
  private final UsageService usage =
      new UsageService(new UsageRepository(database.entities()), clock);
  private Caller caller;

  @BeforeEach
  void issueAKey() {
    AccountRepository accounts = new AccountRepository(database.entities());
    DevelopmentKeys keys =
        new DevelopmentKeys(accounts, new Settings(name -> Optional.of("dev")), clock);
    String key = database.inTransaction(() -> keys.issue(TierName.FREE, Set.of(Scope.READ))).text();
    caller =
        database.inTransaction(() -> new AccountService(accounts, clock).authenticate(key)).get();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private UUID accept(long bytes) {
    UUID id = UUID.randomUUID();
    database.run(() -> usage.accepted(id, caller, bytes));
    return id;
  }

  private long pagesThisMonth() {
    return database.inTransaction(() -> usage.pagesThisMonth(caller.clientId()));
  }

  @Test
  void anExtractionIsChargedOnceHoweverOftenItIsDone() {
    UUID id = accept(1000);
    assertThat(pagesThisMonth()).isZero();
    assertThat(database.inTransaction(() -> usage.charge(id, 7, 50))).isTrue();
    assertThat(database.inTransaction(() -> usage.charge(id, 7, 50))).isFalse();
    assertThat(pagesThisMonth()).isEqualTo(7);
  }

  @Test
  void pagesThatAnotherNodeChargedCountAfterFiveSeconds() {
    UsageService other = new UsageService(new UsageRepository(database.entities()), clock);
    UUID id = accept(1000);
    UUID next = accept(1000);
    assertThat(pagesThisMonth()).isZero();
    database.run(() -> other.charge(id, 7, 50));
    database.run(() -> usage.charge(next, 3, 50));
    assertThat(pagesThisMonth()).isEqualTo(3);
    clock.pass(MonthlyPages.FRESH);
    assertThat(pagesThisMonth()).isEqualTo(10);
  }

  @Test
  void whatWasNotAcceptedIsNotCharged() {
    assertThat(database.inTransaction(() -> usage.charge(UUID.randomUUID(), 7, 50))).isFalse();
  }

  @Test
  void aMonthBeginsAtMidnightOfItsFirstInUtc() {
    UUID id = accept(1000);
    database.run(() -> usage.charge(id, 7, 50));
    clock.pass(Duration.ofMinutes(1));
    assertThat(pagesThisMonth()).isZero();
  }

  @Test
  void theLastDaysOfAClientAreToldWithoutAGap() {
    UUID id = accept(1000);
    database.run(() -> usage.charge(id, 7, 50));
    clock.pass(Duration.ofDays(2));
    accept(500);
    assertThat(database.inTransaction(() -> usage.lastDays(caller.clientId(), 4)))
        .containsExactly(
            Map.entry(LocalDate.parse("2026-01-30"), UsageSum.NONE),
            Map.entry(LocalDate.parse("2026-01-31"), new UsageSum(0, 1, 7)),
            Map.entry(LocalDate.parse("2026-02-01"), UsageSum.NONE),
            Map.entry(LocalDate.parse("2026-02-02"), new UsageSum(0, 1, 0)));
    assertThat(database.inTransaction(() -> usage.lastDays(new UUID(0, 0), 1)).values())
        .containsExactly(UsageSum.NONE);
  }

  @Test
  void daysAreToldByClientAndKeyWithRequestsAndExtractionsTogether() {
    UUID id = accept(1000);
    accept(500);
    database.run(() -> usage.charge(id, 7, 50));
    RequestCounter counter = new RequestCounter();
    counter.with(usage, clock);
    for (int i = 0; i < 3; i++) {
      counter.count(caller);
    }
    database.run(counter::write);
    counter.count(caller);
    database.run(counter::write);
    LocalDate day = LocalDate.parse("2026-01-31");
    List<UsageDay> days = database.inTransaction(() -> usage.days(day, day));
    assertThat(days)
        .containsExactly(
            new UsageDay(
                day,
                caller.clientId(),
                caller.clientName(),
                caller.keyId(),
                "dev",
                4,
                2,
                7,
                1500,
                50));
    assertThat(database.inTransaction(() -> usage.days(day.plusDays(1), day.plusDays(9))))
        .isEmpty();
  }
}

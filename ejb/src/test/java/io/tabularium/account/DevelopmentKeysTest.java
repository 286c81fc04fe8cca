package io.tabularium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.setting.InvalidInputException;
import io.tabularium.setting.Settings;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DevelopmentKeysTest {

  private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
  private final TestDatabase database = TestDatabase.ofAccounts();
  private final AccountRepository repository = new AccountRepository(database.entities());
  private final AccountService accounts = new AccountService(repository, clock);

  @AfterEach
  void close() {
    database.close();
  }

  private DevelopmentKeys keys(String profile) {
    return new DevelopmentKeys(
        repository, new Settings(name -> Optional.ofNullable(profile)), clock);
  }

  private Optional<Caller> authenticate(String key) {
    return database.inTransaction(() -> accounts.authenticate(key));
  }

  @Test
  void aKeyOpensItsTierAndScopesUntilItsEnd() {
    IssuedKey issued =
        database.inTransaction(
            () -> keys("dev").issue(TierName.STARTER, Set.of(Scope.READ, Scope.EXTRACT)));
    Caller caller = authenticate(issued.text()).orElseThrow();
    assertThat(caller.tier().name()).isEqualTo(TierName.STARTER);
    assertThat(caller.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.EXTRACT);
    clock.pass(DevelopmentKeys.LIFETIME);
    assertThat(authenticate(issued.text())).isEmpty();
  }

  @Test
  void everyKeyHasAClientOfItsOwn() {
    String one =
        database.inTransaction(() -> keys("dev").issue(TierName.FREE, Set.of(Scope.READ))).text();
    String other =
        database.inTransaction(() -> keys("dev").issue(TierName.FREE, Set.of(Scope.READ))).text();
    assertThat(authenticate(one).get().clientId())
        .isNotEqualTo(authenticate(other).get().clientId());
  }

  @Test
  void thereAreNoneInProduction() {
    DevelopmentKeys keys = keys(null);
    assertThat(keys.isOn()).isFalse();
    assertThatThrownBy(() -> keys.issue(TierName.FREE, Set.of(Scope.READ)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyWithoutScopesIsRefusedWithTheRemedy() {
    assertThatThrownBy(() -> keys("dev").issue(TierName.FREE, Set.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("extract, read, admin");
  }

  @Test
  void theKeyIsNotInWhatIsPrinted() {
    IssuedKey issued =
        database.inTransaction(() -> keys("dev").issue(TierName.FREE, Set.of(Scope.READ)));
    assertThat(issued.toString()).doesNotContain(issued.text());
  }
}

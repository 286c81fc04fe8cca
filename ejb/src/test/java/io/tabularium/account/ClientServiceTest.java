package io.tabularium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.audit.AuditService;
import io.tabularium.audit.AuditView;
import io.tabularium.setting.InvalidInputException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientServiceTest {

  private static final String ACTOR = "anna";

  private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
  private final TestDatabase database = TestDatabase.ofAccounts();
  private final AccountRepository repository = new AccountRepository(database.entities());
  private final AccountService accounts = new AccountService(repository, clock);
  private final AuditService audit = database.audit(clock);
  private final ClientService clients = new ClientService(repository, audit, clock);

  @AfterEach
  void close() {
    database.close();
  }

  private ClientView client() {
    return database.inTransaction(() -> clients.addClient(ACTOR, "acme", TierName.STARTER));
  }

  private IssuedKey key(ClientView client, Scope... scopes) {
    KeyTerms terms = new KeyTerms("import", Set.of(scopes), null);
    return database.inTransaction(() -> clients.addKey(ACTOR, client.id(), terms)).orElseThrow();
  }

  private Optional<Caller> authenticate(String key) {
    return database.inTransaction(() -> accounts.authenticate(key));
  }

  private List<AuditView> log() {
    return database.inTransaction(() -> audit.newest(Long.MAX_VALUE, 100));
  }

  @Test
  void clientsAreFoundByAnyPartOfTheirNames() {
    client();
    database.run(() -> clients.addClient(ACTOR, "Zebra 100%", TierName.FREE));
    assertThat(names("CM", null)).containsExactly("acme");
    assertThat(names("%", null)).containsExactly("Zebra 100%");
    assertThat(names(null, "b")).doesNotContain("acme");
  }

  private List<String> names(String part, String after) {
    return database.inTransaction(() -> clients.clients(part, after, 100)).stream()
        .map(ClientView::name)
        .toList();
  }

  @Test
  void aKeyOpensItsClientWithItsScopes() {
    ClientView client = client();
    IssuedKey key = key(client, Scope.READ);
    Caller caller = authenticate(key.text()).orElseThrow();
    assertThat(caller.clientId()).isEqualTo(client.id());
    assertThat(caller.tier().name()).isEqualTo(TierName.STARTER);
    assertThat(caller.has(Scope.READ)).isTrue();
    assertThat(caller.has(Scope.EXTRACT)).isFalse();
    // 256 random bits behind a readable beginning
    assertThat(key.text()).startsWith(key.key().prefix()).hasSizeGreaterThan(43);
    assertThat(authenticate(key.text().substring(1))).isEmpty();
    assertThat(authenticate(key.text().substring(0, key.text().length() - 1))).isEmpty();
  }

  @Test
  void aRotatedKeyGoesOnForTheOverlapOnly() {
    ClientView client = client();
    IssuedKey old = key(client, Scope.READ);
    IssuedKey fresh =
        database
            .inTransaction(
                () -> clients.rotate(ACTOR, client.id(), old.key().id(), Duration.ofMinutes(10)))
            .orElseThrow();
    assertThat(authenticate(old.text())).isPresent();
    assertThat(authenticate(fresh.text()).orElseThrow().scopes()).containsExactly(Scope.READ);
    clock.pass(Duration.ofMinutes(10));
    assertThat(authenticate(old.text())).isEmpty();
    assertThat(authenticate(fresh.text())).isPresent();
  }

  @Test
  void aRevokedKeyOpensNothing() {
    ClientView client = client();
    IssuedKey key = key(client, Scope.READ);
    assertThat(
            database.inTransaction(() -> clients.revoke(ACTOR, UUID.randomUUID(), key.key().id())))
        .as("another client's")
        .isFalse();
    assertThat(authenticate(key.text())).isPresent();
    assertThat(database.inTransaction(() -> clients.revoke(ACTOR, client.id(), key.key().id())))
        .isTrue();
    assertThat(authenticate(key.text())).isEmpty();
    assertThat(
            database.inTransaction(
                () -> clients.rotate(ACTOR, client.id(), key.key().id(), Duration.ZERO)))
        .isEmpty();
  }

  @Test
  void aMovedClientHasTheOtherTiersLimits() {
    ClientView client = client();
    IssuedKey key = key(client, Scope.READ);
    database.run(() -> clients.changeTier(ACTOR, client.id(), TierName.BUSINESS));
    assertThat(authenticate(key.text()).orElseThrow().tier().rates().requestsPerMinute())
        .isEqualTo(1000);
  }

  @Test
  void everyChangeStandsInTheLogAndNoKeyDoes() {
    ClientView client = client();
    IssuedKey key = key(client, Scope.READ);
    database.run(() -> clients.revoke(ACTOR, client.id(), key.key().id()));
    assertThat(log())
        .extracting(e -> e.change().action())
        .containsExactly("key.revoke", "key.add", "client.add");
    assertThat(log()).extracting(AuditView::actor).containsOnly(ACTOR);
    assertThat(log().toString()).doesNotContain(key.text()).contains(key.key().prefix());
    assertThat(database.dump()).doesNotContain(key.text());
  }

  @Test
  void whatMakesNoSenseIsRefusedWithTheRemedy() {
    ClientView client = client();
    assertThatThrownBy(() -> clients.addClient(ACTOR, "acme", TierName.FREE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("already");
    assertThatThrownBy(() -> clients.addClient(ACTOR, " ", TierName.FREE))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> clients.addClient(ACTOR, "x", TierName.ANONYMOUS))
        .isInstanceOf(InvalidInputException.class);
    KeyTerms over = new KeyTerms("k", Set.of(Scope.READ), clock.instant());
    assertThatThrownBy(() -> clients.addKey(ACTOR, client.id(), over))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("expiresAt");
    assertThatThrownBy(() -> clients.rotate(ACTOR, client.id(), client.id(), Duration.ofDays(31)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aKeyThatHasExpiredOpensNothing() {
    ClientView client = client();
    KeyTerms hour =
        new KeyTerms("k", Set.of(Scope.READ), clock.instant().plus(Duration.ofHours(1)));
    IssuedKey key =
        database.inTransaction(() -> clients.addKey(ACTOR, client.id(), hour)).orElseThrow();
    clock.pass(Duration.ofMinutes(59));
    assertThat(authenticate(key.text())).isPresent();
    clock.pass(Duration.ofMinutes(1));
    assertThat(authenticate(key.text())).isEmpty();
  }

  @Test
  void knownAccountsAreAskedAgainAfterTwoSeconds() {
    ClientView client = client();
    IssuedKey key = key(client, Scope.READ);
    KnownAccounts known = new KnownAccounts(AccountSources.of(accounts, clock), clock);
    assertThat(database.inTransaction(() -> known.authenticate(key.text()))).isPresent();
    database.run(() -> clients.revoke(ACTOR, client.id(), key.key().id()));
    assertThat(database.inTransaction(() -> known.authenticate(key.text()))).isPresent();
    clock.pass(KnownAccounts.FRESH);
    assertThat(database.inTransaction(() -> known.authenticate(key.text()))).isEmpty();
  }
}

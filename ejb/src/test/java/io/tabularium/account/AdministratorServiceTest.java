package io.tabularium.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.audit.AuditService;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdministratorServiceTest {

  private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
  private final TestDatabase database = TestDatabase.ofAccounts();
  private final AuditService audit = database.audit(clock);
  private final AdministratorService administrators =
      new AdministratorService(
          new AccountRepository(database.entities()), new Reversed(), audit, clock);

  /** Stands for the container's hash, which is slow on purpose. */
  private static final class Reversed implements Pbkdf2PasswordHash {

    @Override
    public void initialize(Map<String, String> parameters) {
      // the container's has some
    }

    @Override
    public String generate(char[] password) {
      return new StringBuilder(new String(password)).reverse().toString();
    }

    @Override
    public boolean verify(char[] password, String hashed) {
      return generate(password).equals(hashed);
    }
  }

  @BeforeEach
  void add() {
    database.run(() -> administrators.add("anna", "right".toCharArray(), Role.OPERATOR));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Optional<Role> signIn(String name, String password) {
    return database.inTransaction(() -> administrators.verify(name, password.toCharArray()));
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(signIn("anna", "wrong")).isEmpty();
    }
  }

  @Test
  void theRightPasswordGivesTheRole() {
    assertThat(signIn("anna", "right")).contains(Role.OPERATOR);
    assertThat(signIn("nobody", "right")).isEmpty();
  }

  @Test
  void fiveWrongPasswordsShutTheDoorForAMinuteToTheRightOneToo() {
    fail(5);
    assertThat(signIn("anna", "right")).isEmpty();
    clock.pass(Duration.ofSeconds(59));
    assertThat(signIn("anna", "right")).isEmpty();
    clock.pass(Duration.ofSeconds(1));
    assertThat(signIn("anna", "right")).contains(Role.OPERATOR);
    assertThat(database.inTransaction(() -> audit.newest(Long.MAX_VALUE, 10)))
        .extracting(e -> e.change().action())
        .containsExactly("administrator.lock");
  }

  @Test
  void eachFurtherWrongPasswordDoublesTheTime() {
    fail(5);
    clock.pass(Duration.ofMinutes(1));
    fail(1);
    clock.pass(Duration.ofMinutes(1));
    assertThat(signIn("anna", "right")).isEmpty();
    clock.pass(Duration.ofMinutes(1));
    assertThat(signIn("anna", "right")).contains(Role.OPERATOR);
  }

  @Test
  void aRightPasswordForgivesTheWrongOnesBefore() {
    fail(4);
    assertThat(signIn("anna", "right")).contains(Role.OPERATOR);
    fail(4);
    assertThat(signIn("anna", "right")).contains(Role.OPERATOR);
  }

  @Test
  void aShutDoorIsNotHeldShutByKnocking() {
    fail(5);
    clock.pass(Duration.ofSeconds(30));
    fail(20);
    clock.pass(Duration.ofSeconds(30));
    assertThat(signIn("anna", "right")).contains(Role.OPERATOR);
  }
}

package io.tabularium.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.audit.AuditService;
import io.tabularium.audit.AuditView;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdministratorServiceTest {

  private static final String ANNA = "administrator anna";

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

  /** The audit log, oldest first: who did what to whom, and how. */
  private List<String> written() {
    List<String> lines =
        database.inTransaction(() -> audit.newest(Long.MAX_VALUE, 100)).stream()
            .sorted(Comparator.comparing(AuditView::number))
            .map(
                entry ->
                    "%s %s %s: %s"
                        .formatted(
                            entry.actor(),
                            entry.change().action(),
                            entry.change().subject(),
                            entry.change().after()))
            .toList();
    assertThat(database.inTransaction(audit::verify).brokenAt()).isNull();
    return lines;
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
    assertThat(written())
        .filteredOn(line -> line.contains("lock"))
        .containsExactly(ANNA + " administrator.lock " + ANNA + ": locked");
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
  void eachSignInAndEachWrongPasswordIsWrittenDown() {
    fail(2);
    assertThat(signIn("anna", "right")).isPresent();
    assertThat(signIn("anna", "right")).isPresent();
    assertThat(written())
        .containsExactly(
            ANNA + " administrator.refuse " + ANNA + ": wrong password",
            ANNA + " administrator.refuse " + ANNA + ": wrong password",
            ANNA + " administrator.sign-in " + ANNA + ": password as operator",
            ANNA + " administrator.sign-in " + ANNA + ": password as operator");
  }

  @Test
  void knockingAtAShutDoorIsWrittenDownOnceAMinute() {
    fail(6);
    clock.pass(Duration.ofMinutes(1));
    fail(5); // the first of them shuts the door for two minutes
    clock.pass(Duration.ofMinutes(1));
    assertThat(signIn("anna", "right")).isEmpty();
    fail(5);
    String refused = ANNA + " administrator.refuse " + ANNA + ": ";
    String locked = ANNA + " administrator.lock " + ANNA + ": locked";
    String shut = refused + "the door is shut";
    assertThat(written())
        .startsWith(Collections.nCopies(5, refused + "wrong password").toArray(new String[0]))
        .endsWith(locked, shut, refused + "wrong password", locked, shut, shut)
        .hasSize(5 + 6);
  }

  @Test
  void aNameThatNobodyHasIsWrittenDownOnceAMinuteWithoutTheName() {
    String line = "somebody unknown administrator.refuse somebody unknown: no such name";
    for (int i = 0; i < 50; i++) {
      assertThat(signIn("my secret " + i, "right")).isEmpty();
    }
    assertThat(written()).containsExactly(line);
    clock.pass(Duration.ofMinutes(1));
    assertThat(signIn("my secret", "right")).isEmpty();
    assertThat(written()).containsExactly(line, line);
  }

  @Test
  void noPasswordIsWrittenDown() {
    assertThat(signIn("anna", "wrong-secret")).isEmpty();
    assertThat(signIn("typed-as-a-name-secret", "")).isEmpty();
    assertThat(signIn("anna", "right")).isPresent();
    assertThat(database.dump()).doesNotContain("-secret").doesNotContain("'right'");
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

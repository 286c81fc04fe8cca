package io.tabularium.account;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.audit.Seldom;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people of the portal. */
@ApplicationScoped
public class AdministratorService {

  /** The first one's name. */
  public static final String FIRST = "admin";

  /** Whoever signs in under a name that no administrator has. */
  private static final String STRANGER = "somebody unknown";

  private static final Map<String, String> HASH =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32");

  private AccountRepository accounts;
  private Pbkdf2PasswordHash hash;
  private AuditService audit;
  private Clock clock;
  private Seldom seldom;

  /** For the container's proxy. */
  protected AdministratorService() {}

  @Inject
  AdministratorService(
      AccountRepository accounts, Pbkdf2PasswordHash hash, AuditService audit, Clock clock) {
    this.audit = audit;
    this.accounts = accounts;
    this.hash = hash;
    this.clock = clock;
    this.seldom = new Seldom(clock);
    hash.initialize(HASH);
  }

  /**
   * The role of an administrator with that password; empty if there is none. After five wrong
   * passwords in a row the right one is refused too, for a minute; each further one doubles that.
   * The audit log tells each sign-in and each wrong password, and once a minute that somebody
   * knocks at a shut door, or under a name that nobody has.
   */
  @Transactional
  public Optional<Role> verify(String name, char[] password) {
    Instant now = clock.instant();
    Optional<Administrator> found = accounts.lockedAdministrator(name);
    if (found.isEmpty()) {
      hash.generate(password); // takes as long as a wrong password: nobody learns which names exist
      refuseStranger();
      return Optional.empty();
    }
    Administrator administrator = found.get();
    if (administrator.isLockedAt(now)) {
      if (seldom.isDue(name)) {
        record(name, "administrator.refuse", "the door is shut");
      }
      return Optional.empty();
    }
    if (hash.verify(password, administrator.passwordHash())) {
      administrator.signedIn();
      record(
          name,
          "administrator.sign-in",
          "password as " + administrator.role().name().toLowerCase(Locale.ROOT));
      return Optional.of(administrator.role());
    }
    administrator.failed(now);
    record(name, "administrator.refuse", "wrong password");
    if (administrator.isLockedAt(now)) {
      record(name, "administrator.lock", "locked");
    }
    return Optional.empty();
  }

  /** Without the name: people have typed their password there. */
  private void refuseStranger() {
    if (seldom.isDue(STRANGER)) {
      audit.record(
          STRANGER, new AuditChange("administrator.refuse", STRANGER, null, "no such name"));
    }
  }

  private void record(String name, String action, String what) {
    String administrator = "administrator " + name;
    audit.record(administrator, new AuditChange(action, administrator, null, what));
  }

  /** Whether there is one at all. */
  @Transactional
  public boolean isAny() {
    return accounts.hasAdministrator();
  }

  /** Adds one. */
  @Transactional
  public void add(String name, char[] password, Role role) {
    Instant now = clock.instant();
    accounts.add(
        new Administrator(
            UuidCreator.getTimeOrderedEpoch(now), name, hash.generate(password), role, now));
  }
}

package io.tabularium.account;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The people of the portal. */
@ApplicationScoped
public class AdministratorService {

  /** The first one's name. */
  public static final String FIRST = "admin";

  private static final Map<String, String> HASH =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32");

  private AccountRepository accounts;
  private Pbkdf2PasswordHash hash;
  private AuditService audit;
  private Clock clock;

  /** For the container's proxy. */
  protected AdministratorService() {}

  @Inject
  AdministratorService(
      AccountRepository accounts, Pbkdf2PasswordHash hash, AuditService audit, Clock clock) {
    this.audit = audit;
    this.accounts = accounts;
    this.hash = hash;
    this.clock = clock;
    hash.initialize(HASH);
  }

  /**
   * The role of an administrator with that password; empty if there is none. After five wrong
   * passwords in a row the right one is refused too, for a minute; each further one doubles that.
   */
  @Transactional
  public Optional<Role> verify(String name, char[] password) {
    Instant now = clock.instant();
    Optional<Administrator> found = accounts.lockedAdministrator(name);
    if (found.isEmpty()) {
      hash.generate(password); // takes as long as a wrong password: nobody learns which names exist
      return Optional.empty();
    }
    Administrator administrator = found.get();
    if (administrator.isLockedAt(now)) {
      return Optional.empty();
    }
    if (hash.verify(password, administrator.passwordHash())) {
      administrator.signedIn();
      return Optional.of(administrator.role());
    }
    administrator.failed(now);
    if (administrator.isLockedAt(now)) {
      audit.record(
          name, new AuditChange("administrator.lock", "administrator " + name, null, "locked"));
    }
    return Optional.empty();
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

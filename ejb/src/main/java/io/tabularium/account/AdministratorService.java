package io.tabularium.account;

import com.github.f4b6a3.uuid.UuidCreator;
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
  private Clock clock;

  /** For the container's proxy. */
  protected AdministratorService() {}

  @Inject
  AdministratorService(AccountRepository accounts, Pbkdf2PasswordHash hash, Clock clock) {
    this.accounts = accounts;
    this.hash = hash;
    this.clock = clock;
    hash.initialize(HASH);
  }

  /** The role of an administrator with that password; empty if there is none. */
  @Transactional
  public Optional<Role> verify(String name, char[] password) {
    return accounts
        .administrator(name)
        .filter(a -> hash.verify(password, a.passwordHash()))
        .map(Administrator::role);
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

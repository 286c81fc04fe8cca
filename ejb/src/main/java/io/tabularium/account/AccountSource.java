package io.tabularium.account;

import io.tabularium.fault.Breakers;
import io.tabularium.fault.DatabaseGuard;
import io.tabularium.fault.Part;
import io.tabularium.fault.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.faulttolerance.Fallback;

/**
 * What the database says of keys and tiers. While it is away the price list and the client of all
 * who have no key are as they were last; a key is never taken for good on an old word.
 */
@ApplicationScoped
public class AccountSource {

  private final AtomicReference<List<Tier>> tiers = new AtomicReference<>();
  private final AtomicReference<Caller> anonymous = new AtomicReference<>();
  private AccountService accounts;
  private DatabaseGuard guard;
  private Breakers breakers;

  /** For the container's proxy. */
  protected AccountSource() {}

  @Inject
  AccountSource(AccountService accounts, DatabaseGuard guard, Breakers breakers) {
    this.accounts = accounts;
    this.guard = guard;
    this.breakers = breakers;
  }

  /** Who a key belongs to; empty if nobody, or if the key is revoked or has expired. */
  Optional<Caller> authenticate(String key) {
    return guard.ask(() -> accounts.authenticate(key));
  }

  /** The price list, smallest first. */
  @Fallback(fallbackMethod = "lastTiers")
  public List<Tier> tiers() {
    tiers.set(guard.ask(accounts::tiers));
    return tiers.get();
  }

  /** The price list as it was last. */
  public List<Tier> lastTiers() {
    return last(tiers);
  }

  /** Who all are that have no key. */
  @Fallback(fallbackMethod = "lastAnonymous")
  public Caller anonymous() {
    anonymous.set(guard.ask(accounts::anonymous));
    return anonymous.get();
  }

  /** Who they were last. */
  public Caller lastAnonymous() {
    return last(anonymous);
  }

  private <T> T last(AtomicReference<T> known) {
    if (known.get() == null) {
      throw new UnavailableException(Part.DATABASE);
    }
    breakers.fellBack(Part.DATABASE);
    return known.get();
  }
}

package io.tabularium.account;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Clients, their keys and their tiers. */
@ApplicationScoped
public class AccountService {

  /** The client that the operator's own key belongs to. */
  static final String BOOTSTRAP_CLIENT = "bootstrap";

  /** The client that documents tried in the portal belong to. */
  static final String PORTAL_CLIENT = "portal";

  private AccountRepository accounts;
  private Clock clock;

  /** For the container's proxy. */
  protected AccountService() {}

  @Inject
  AccountService(AccountRepository accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Who a key belongs to; empty if nobody, or if the key is revoked or has expired. */
  @Transactional
  public Optional<Caller> authenticate(String key) {
    Instant now = clock.instant();
    Optional<ApiKey> found =
        accounts.keyByDigest(new KeyText(key).digest()).filter(k -> k.isValidAt(now));
    found.ifPresent(k -> k.usedAt(now));
    return found.map(AccountService::caller);
  }

  /** The price list, smallest first. */
  @Transactional
  public List<Tier> tiers() {
    return accounts.tiers().stream()
        .map(TierEntity::toTier)
        .sorted(Comparator.comparing(Tier::name))
        .toList();
  }

  /**
   * Makes sure that {@code key}, and no other, opens the enterprise client named {@code bootstrap}.
   */
  @Transactional
  public void bootstrap(String key) {
    Instant now = clock.instant();
    KeyText text = new KeyText(key);
    Client client =
        accounts.clientByName(BOOTSTRAP_CLIENT).orElseGet(() -> add(BOOTSTRAP_CLIENT, now));
    boolean known = false;
    for (ApiKey existing : accounts.keysOf(client)) {
      if (Arrays.equals(existing.digest(), text.digest())) {
        existing.restore();
        known = true;
      } else if (existing.isValidAt(now)) {
        existing.revokeAt(now);
      }
    }
    if (!known) {
      accounts.add(
          new ApiKey(
              UuidCreator.getTimeOrderedEpoch(now),
              client,
              text,
              new KeyTerms("TABULARIUM_API_KEY", EnumSet.allOf(Scope.class), null),
              now));
    }
  }

  /** The portal as a caller, made when first asked for; it has no key. */
  @Transactional
  public Caller portal() {
    Instant now = clock.instant();
    return withoutKey(
        accounts.clientByName(PORTAL_CLIENT).orElseGet(() -> add(PORTAL_CLIENT, now)));
  }

  /** A client for whom an administrator acts; empty if there is none of that name. */
  @Transactional
  public Optional<Caller> onBehalfOf(String client) {
    return accounts.clientByName(client).map(AccountService::withoutKey);
  }

  private static Caller withoutKey(Client client) {
    return new Caller(
        client.id(),
        client.name(),
        null,
        client.tier().toTier(),
        Set.of(Scope.EXTRACT, Scope.READ));
  }

  private Client add(String name, Instant now) {
    Client client =
        new Client(
            UuidCreator.getTimeOrderedEpoch(now), name, accounts.tier(TierName.ENTERPRISE), now);
    accounts.add(client);
    return client;
  }

  private static Caller caller(ApiKey key) {
    Client client = key.client();
    return new Caller(client.id(), client.name(), key.id(), client.tier().toTier(), key.scopes());
  }
}

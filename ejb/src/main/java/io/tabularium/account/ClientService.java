package io.tabularium.account;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.setting.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What administrators do with clients and keys; each change stands in the audit log. */
@ApplicationScoped
public class ClientService {

  private static final int NAME_LENGTH = 100;

  /** Longest time that an old key may go on beside the new one. */
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

  private AccountRepository accounts;
  private AuditService audit;
  private Clock clock;

  /** For the container's proxy. */
  protected ClientService() {}

  @Inject
  ClientService(AccountRepository accounts, AuditService audit, Clock clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Clients by name.
   *
   * @param part what the name must hold, case apart; null for all
   * @param after the last name seen, or null for the first
   */
  @Transactional
  public List<ClientView> clients(String part, String after, int limit) {
    return accounts.clients(part == null ? "" : part, after == null ? "" : after, limit).stream()
        .map(this::view)
        .toList();
  }

  /** One of them. */
  @Transactional
  public Optional<ClientView> client(UUID id) {
    return accounts.client(id).map(this::view);
  }

  /**
   * Adds a client, without a key yet.
   *
   * @throws InvalidInputException that says what is wrong
   */
  @Transactional
  public ClientView addClient(String actor, String name, TierName tier) {
    check(name, tier);
    Instant now = clock.instant();
    Client client =
        new Client(UuidCreator.getTimeOrderedEpoch(now), name, accounts.tier(tier), now);
    accounts.add(client);
    audit.record(
        actor, new AuditChange("client.add", subject(client), null, "tier " + tier.wire()));
    return view(client);
  }

  /** Moves a client to another tier; empty if there is no such client. */
  @Transactional
  public Optional<ClientView> changeTier(String actor, UUID id, TierName tier) {
    check("-", tier);
    Optional<Client> found = accounts.client(id);
    found.ifPresent(
        client -> {
          String before = "tier " + client.tier().toTier().name().wire();
          client.move(accounts.tier(tier));
          audit.record(
              actor,
              new AuditChange("client.tier", subject(client), before, "tier " + tier.wire()));
        });
    return found.map(this::view);
  }

  /** Gives a client one more key, shown this once; empty if there is no such client. */
  @Transactional
  public Optional<IssuedKey> addKey(String actor, UUID clientId, KeyTerms terms) {
    check(terms);
    return accounts.client(clientId).map(client -> issue(actor, "key.add", client, terms));
  }

  /**
   * Replaces a key by one on the same terms, which the old one outlives by {@code overlap}; empty
   * if the client has no such key that is still good.
   */
  @Transactional
  public Optional<IssuedKey> rotate(String actor, UUID clientId, UUID keyId, Duration overlap) {
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new InvalidInputException(
          "overlap: 0 to " + LONGEST_OVERLAP.toMinutes() + " minutes are possible.");
    }
    Instant now = clock.instant();
    Optional<ApiKey> old = key(clientId, keyId).filter(k -> k.isValidAt(now));
    old.ifPresent(k -> k.revokeAt(now.plus(overlap)));
    return old.map(k -> issue(actor, "key.rotate", k.client(), k.view().terms()));
  }

  /** Ends a key, on every node within seconds; false if the client has no such key. */
  @Transactional
  public boolean revoke(String actor, UUID clientId, UUID keyId) {
    Optional<ApiKey> found = key(clientId, keyId);
    found.ifPresent(
        key -> {
          key.revokeAt(clock.instant());
          audit.record(
              actor,
              new AuditChange("key.revoke", subject(key.client()), describe(key.view()), null));
        });
    return found.isPresent();
  }

  private IssuedKey issue(String actor, String action, Client client, KeyTerms terms) {
    Instant now = clock.instant();
    KeyText text = KeyText.random();
    ApiKey key = new ApiKey(UuidCreator.getTimeOrderedEpoch(now), client, text, terms, now);
    accounts.add(key);
    audit.record(actor, new AuditChange(action, subject(client), null, describe(key.view())));
    return new IssuedKey(key.view(), text.text());
  }

  private Optional<ApiKey> key(UUID clientId, UUID keyId) {
    return accounts.key(keyId).filter(key -> key.client().id().equals(clientId));
  }

  private ClientView view(Client client) {
    return new ClientView(
        client.id(),
        client.name(),
        client.tier().toTier().name(),
        client.createdAt(),
        accounts.keysOf(client).stream().map(ApiKey::view).toList());
  }

  private void check(String name, TierName tier) {
    if (name == null || name.isBlank() || name.length() > NAME_LENGTH) {
      throw new InvalidInputException("name: give the client one of 1 to 100 characters.");
    }
    if (tier == null || tier == TierName.ANONYMOUS) {
      throw new InvalidInputException("tier: choose one from free to enterprise.");
    }
    if (accounts.clientByName(name).isPresent()) {
      throw new InvalidInputException("name: there is a client \"" + name + "\" already.");
    }
  }

  private void check(KeyTerms terms) {
    if (terms.expiresAt() != null && !terms.expiresAt().isAfter(clock.instant())) {
      throw new InvalidInputException("expiresAt: it is over already; give a time to come.");
    } else if (terms.expiresAt() != null && terms.expiresAt().isAfter(Written.LAST)) {
      throw new InvalidInputException("expiresAt: give a time before the year 10000, or none.");
    }
  }

  private static String subject(Client client) {
    return "client " + client.name();
  }

  private static String describe(KeyView key) {
    return "key " + key.prefix() + "... \"" + key.terms().name() + "\" " + key.terms().scopes();
  }
}

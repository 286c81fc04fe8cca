package io.tabularium.account;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Keys for trying things out; there are none in production. */
@ApplicationScoped
public class DevelopmentKeys {

  /** The profile that has them. */
  public static final String PROFILE = "dev";

  /** Long enough for an afternoon's tests. */
  static final Duration LIFETIME = Duration.ofHours(1);

  private static final String CLIENT = "development-";

  private AccountRepository accounts;
  private Settings settings;
  private Clock clock;

  /** For the container's proxy. */
  protected DevelopmentKeys() {}

  @Inject
  DevelopmentKeys(AccountRepository accounts, Settings settings, Clock clock) {
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether this server gives them out. */
  public boolean isOn() {
    return settings.get(Setting.PROFILE).equals(PROFILE);
  }

  /** A key of a client of its own, so that nobody else has used any of its limits. */
  @Transactional
  public IssuedKey issue(TierName tier, Set<Scope> scopes) {
    if (!isOn()) {
      throw new IllegalStateException("only in the profile " + PROFILE);
    }
    Instant now = clock.instant();
    UUID id = UuidCreator.getTimeOrderedEpoch(now);
    Client client = new Client(id, CLIENT + id, accounts.tier(tier), now);
    accounts.add(client);
    KeyText text = KeyText.random();
    KeyTerms terms = new KeyTerms(PROFILE, scopes, now.plus(LIFETIME));
    ApiKey key = new ApiKey(id, client, text, terms, now);
    accounts.add(key);
    return new IssuedKey(key.view(), text.text());
  }
}

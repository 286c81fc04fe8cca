package io.tabularium.account;

import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.setting.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** What administrators do with tiers; a change holds on every node within seconds. */
@ApplicationScoped
public class TierService {

  private static final int MOST_REQUESTS = 1_000_000;
  private static final long MOST_FILE_BYTES = 10L * 1024 * 1024 * 1024;
  private static final int MOST_PAGES = 1_000_000;
  private static final long MOST_PAGES_PER_MONTH = 1_000_000_000_000L;
  private static final int MOST_PRIORITY = 9;
  private static final Duration LONGEST_RETENTION = Duration.ofDays(3660);
  private static final Duration LONGEST_WORK = Duration.ofHours(24);

  private AccountRepository accounts;
  private AuditService audit;

  /** For the container's proxy. */
  protected TierService() {}

  @Inject
  TierService(AccountRepository accounts, AuditService audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /** One tier as it is now. */
  @Transactional
  public Tier tier(TierName name) {
    return accounts.tier(name).toTier();
  }

  /**
   * Gives the tier of that name all the figures of {@code wanted}, whose version does not matter.
   *
   * @throws InvalidInputException that names the figure and what it may be
   */
  @Transactional
  public Tier change(String actor, Tier wanted) {
    check(wanted);
    TierEntity entity = accounts.tier(wanted.name());
    Tier before = entity.toTier();
    entity.change(wanted);
    accounts.flush();
    audit.record(
        actor,
        new AuditChange(
            "tier.change",
            "tier " + wanted.name().wire(),
            before.toString(),
            entity.toTier().toString()));
    return entity.toTier();
  }

  private static void check(Tier tier) {
    Rates rates = tier.rates();
    check("requestsPerMinute", rates.requestsPerMinute(), 1, MOST_REQUESTS);
    check("requestsPerHour", rates.requestsPerHour(), 0, MOST_REQUESTS);
    check("extractsPerMinute", rates.extractsPerMinute(), 1, MOST_REQUESTS);
    check("readsPerMinute", rates.readsPerMinute(), 1, MOST_REQUESTS);
    check("aboutsPerMinute", rates.aboutsPerMinute(), 1, MOST_REQUESTS);
    check("securityPerMinute", rates.securityPerMinute(), 1, MOST_REQUESTS);
    check("maxRunning", tier.maxRunning(), 1, MOST_REQUESTS);
    check("maxWaiting", tier.maxWaiting(), 0, MOST_REQUESTS);
    check("maxFileBytes", tier.maxFileBytes(), 1, MOST_FILE_BYTES);
    check("maxPages", tier.maxPages(), 1, MOST_PAGES);
    check("pagesPerMonth", tier.pagesPerMonth(), 0, MOST_PAGES_PER_MONTH);
    check("priority", tier.priority(), 0, MOST_PRIORITY);
    check(
        "sourceRetentionMinutes",
        tier.sourceRetention().toMinutes(),
        0,
        LONGEST_RETENTION.toMinutes());
    check(
        "resultRetentionMinutes",
        tier.resultRetention().toMinutes(),
        0,
        LONGEST_RETENTION.toMinutes());
    check("timeLimitSeconds", tier.timeLimit().toSeconds(), 1, LONGEST_WORK.toSeconds());
  }

  private static void check(String figure, long value, long least, long most) {
    if (value < least || value > most) {
      throw new InvalidInputException(
          figure + ": " + value + " is not possible; give " + least + " to " + most + ".");
    }
  }
}

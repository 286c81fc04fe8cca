package io.tabularium.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What clients use. An extraction is charged once, however often its work is repeated. */
@ApplicationScoped
public class UsageService {

  private UsageRepository usage;
  private Clock clock;

  /** For the container's proxy. */
  protected UsageService() {}

  @Inject
  UsageService(UsageRepository usage, Clock clock) {
    this.usage = usage;
    this.clock = clock;
  }

  /** An extraction of so many bytes was accepted; call it in the transaction that accepts it. */
  @Transactional
  public void accepted(UUID extractionId, Caller caller, long bytes) {
    usage.add(new UsageEntry(extractionId, caller, today(), bytes));
  }

  /**
   * An extraction has its result; call it in the transaction that says so.
   *
   * @return false if it was charged before: then nothing changes
   */
  @Transactional
  public boolean charge(UUID extractionId, int pages, long resultBytes) {
    return usage.lock(extractionId).map(e -> e.charge(pages, resultBytes)).orElse(false);
  }

  /** Pages charged to a client since the first of the month (UTC). */
  @Transactional
  public long pagesThisMonth(UUID clientId) {
    return usage.pagesSince(clientId, today().withDayOfMonth(1));
  }

  /** Everybody's use from one day to another, both included, by day, client and key. */
  @Transactional
  public List<UsageDay> days(LocalDate from, LocalDate to) {
    return usage.days(from, to);
  }

  /** Adds to the requests of a day; fails where another node makes the same row just now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void addRequests(RequestCount.Id id, long requests) {
    if (!usage.addRequests(id, requests)) {
      usage.add(new RequestCount(id, requests));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

package io.tabularium.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What clients use. An extraction is charged once, however often its work is repeated. */
@ApplicationScoped
public class UsageService {

  private UsageRepository usage;
  private Clock clock;
  private MonthlyPages months;

  /** For the container's proxy. */
  protected UsageService() {}

  @Inject
  UsageService(UsageRepository usage, Clock clock) {
    this.usage = usage;
    this.clock = clock;
    this.months = new MonthlyPages(clock);
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
    return usage.lock(extractionId).map(e -> charge(e, pages, resultBytes)).orElse(false);
  }

  private boolean charge(UsageEntry entry, int pages, long resultBytes) {
    boolean charged = entry.charge(pages, resultBytes);
    if (charged) {
      months.add(entry.clientId(), entry.usedOn(), pages);
    }
    return charged;
  }

  /** Pages charged to a client since the first of the month (UTC), as {@link MonthlyPages} says. */
  @Transactional
  public long pagesThisMonth(UUID clientId) {
    LocalDate first = today().withDayOfMonth(1);
    return months.since(clientId, first, () -> usage.pagesSince(clientId, first));
  }

  /** Until the pages of a month begin anew. */
  public Duration restOfMonth() {
    Instant next = today().withDayOfMonth(1).plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Duration.between(clock.instant(), next);
  }

  /** Everybody's use from one day to another, both included, by day, client and key. */
  @Transactional
  public List<UsageDay> days(LocalDate from, LocalDate to) {
    return usage.days(null, from, to);
  }

  /** One client's use of the last so many days, by day (UTC), today included; all keys together. */
  @Transactional
  public SortedMap<LocalDate, UsageSum> lastDays(UUID clientId, int days) {
    LocalDate today = today();
    SortedMap<LocalDate, UsageSum> sums = new TreeMap<>();
    today
        .minusDays(days - 1L)
        .datesUntil(today.plusDays(1))
        .forEach(d -> sums.put(d, UsageSum.NONE));
    for (UsageDay day : usage.days(clientId, sums.firstKey(), today)) {
      sums.merge(
          day.day(), new UsageSum(day.requests(), day.extractions(), day.pages()), UsageSum::plus);
    }
    return sums;
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

package io.tabularium.extraction;

import io.tabularium.account.Caller;
import io.tabularium.account.Tier;
import io.tabularium.account.UsageService;
import io.tabularium.admission.Gate;
import io.tabularium.admission.LimitException;
import io.tabularium.admission.RefusalCode;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.PageRange;
import io.tabularium.job.JobQueue;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Tells beforehand what a document would cost, how long it would take, and what would stop it. */
@ApplicationScoped
public class QuoteService {

  /** So many documents that were worked last tell how fast the work is. */
  private static final int SAMPLE = 20;

  private Gate gate;
  private UsageService usage;
  private JobQueue queue;
  private ExtractionRepository extractions;
  private Settings settings;
  private Clock clock;

  /** For the container's proxy. */
  protected QuoteService() {}

  @Inject
  QuoteService(
      Gate gate,
      UsageService usage,
      JobQueue queue,
      ExtractionRepository extractions,
      Settings settings) {
    this.gate = gate;
    this.usage = usage;
    this.queue = queue;
    this.extractions = extractions;
    this.settings = settings;
  }

  @Inject
  void with(Clock time) {
    clock = time;
  }

  /** A document before it is sent. */
  public record Document(long bytes, int pageCount, Request request) {}

  /** What it would be for this caller now. */
  @Transactional
  public Quote quote(Caller caller, Document document) {
    Stop stop = stop(caller, document);
    int pages =
        PageRange.select(PageRange.parse(document.request().pages()), document.pageCount()).length;
    long left = caller.tier().pagesPerMonth() - usage.pagesThisMonth(caller.clientId());
    long waiting = queue.waiting();
    Pace pace = Pace.of(extractions.workedLast(SAMPLE));
    Long wait = pace == null ? null : Math.round(waiting * pace.millisPerDocument() / workers());
    Long process = pace == null ? null : Math.round(pages * pace.millisPerPage());
    Instant finish = pace == null ? null : clock.instant().plusMillis(wait + process);
    return new Quote(
        stop == null,
        stop == null ? null : stop.name(),
        stop == null ? null : stop.remedy(),
        pages,
        Math.max(0, left),
        waiting,
        wait,
        process,
        finish,
        (int) caller.tier().timeLimit().toSeconds());
  }

  /** What would refuse it, and what to do about that. */
  private record Stop(String name, String remedy) {}

  /** The first that it would meet, in the order in which they come; null if there is none. */
  private Stop stop(Caller caller, Document document) {
    Tier tier = caller.tier();
    try {
      gate.quota(caller);
      gate.waiting(caller, extractions.count(caller.clientId(), ExtractionStatus.QUEUED), 1);
    } catch (LimitException e) {
      return new Stop(e.admission().refusedBy().limit().name(), e.getMessage());
    }
    if (queue.waiting() >= settings.get(Setting.QUEUE_CAPACITY)) {
      return new Stop(
          RefusalCode.OVERLOADED.wire(), "The server has all the documents waiting that it may.");
    }
    if (document.bytes() > tier.maxFileBytes()) {
      return new Stop(RefusalCode.TOO_LARGE.wire(), gate.tooLarge(caller).getMessage());
    }
    if (document.pageCount() > tier.maxPages()) {
      String remedy = ExtractionRunner.tooMany(document.pageCount(), tier.maxPages());
      return new Stop(FailureCode.TOO_MANY_PAGES.wire(), remedy);
    }
    return null;
  }

  /** Of all nodes, if they are alike. */
  private int workers() {
    int nodes = Math.max(1, settings.get(Setting.CLUSTER_MEMBERS).size());
    return nodes * settings.get(Setting.WORKERS);
  }
}

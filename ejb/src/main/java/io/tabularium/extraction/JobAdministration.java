package io.tabularium.extraction;

import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.job.JobQueue;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What administrators do with everybody's work; each change stands in the audit log. */
@ApplicationScoped
public class JobAdministration {

  private ExtractionRepository extractions;
  private SearchRepository rows;
  private JobQueue queue;
  private FileStore files;
  private AuditService audit;
  private Event<ExtractionChanged> changed;
  private Clock clock;

  /** For the container's proxy. */
  protected JobAdministration() {}

  @Inject
  JobAdministration(
      ExtractionRepository extractions,
      SearchRepository rows,
      JobQueue queue,
      FileStore files,
      AuditService audit) {
    this.extractions = extractions;
    this.rows = rows;
    this.queue = queue;
    this.files = files;
    this.audit = audit;
  }

  @Inject
  void with(Event<ExtractionChanged> event, Clock time) {
    changed = event;
    clock = time;
  }

  /**
   * Those whose workers died on them, newest first.
   *
   * @param before {@link ExtractionPage#next} of the stretch before, or null for the newest
   */
  @Transactional
  public ExtractionPage quarantined(UUID before, int limit) {
    List<ExtractionSummary> found =
        rows.quarantined(before, limit + 1).stream().map(ExtractionRow::summary).toList();
    return ExtractionPage.of(found, limit);
  }

  /**
   * One of them, with its place in the queue.
   *
   * @throws RefusalException NOT_FOUND
   */
  @Transactional
  public ExtractionView find(UUID id) {
    ExtractionView view = extractions.find(id).orElseThrow(JobAdministration::unknown).view();
    return view.summary().status() == ExtractionStatus.QUEUED
        ? view.at((int) queue.ahead(ExtractionHandler.KIND, id) + 1)
        : view;
  }

  /**
   * Ends one that has not ended; its document goes with it.
   *
   * @throws RefusalException NOT_FOUND
   * @throws InvalidInputException if it has ended
   */
  @Transactional
  public ExtractionView cancel(String actor, UUID id) {
    Extraction extraction = locked(id);
    if (extraction.status().isFinal()) {
      throw new InvalidInputException("It has ended already; there is nothing to cancel.");
    }
    queue.cancel(ExtractionHandler.KIND, id);
    extraction.cancel(clock.instant());
    if (extraction.files().document() != null) {
      files.erase(Shelf.DOCUMENTS, extraction.files().document());
      extraction.files().forgetSource();
    }
    return told(actor, "cancel", extraction);
  }

  /**
   * Puts a failed one into the queue again, as if it had just come; quarantine ends by it.
   *
   * @throws RefusalException NOT_FOUND
   * @throws InvalidInputException if it has not failed, or its document is gone
   */
  @Transactional
  public ExtractionView retry(String actor, UUID id) {
    Extraction extraction = locked(id);
    UUID document = extraction.files().document();
    if (extraction.status() != ExtractionStatus.FAILED) {
      throw new InvalidInputException("Only a failed one can be tried again; this one has not.");
    }
    if (document == null || !files.holds(Shelf.DOCUMENTS, document)) {
      throw new InvalidInputException("Its document is no longer kept; it must be sent again.");
    }
    extraction.tryAgain();
    enqueue(extraction);
    return told(actor, "retry", extraction);
  }

  /**
   * Gives one that waits another priority, and the place in the queue that goes with it.
   *
   * @throws RefusalException NOT_FOUND
   * @throws InvalidInputException if it does not wait
   */
  @Transactional
  public ExtractionView prioritize(String actor, UUID id, Priority priority) {
    Extraction extraction = locked(id);
    if (!queue.cancel(ExtractionHandler.KIND, id)) {
      throw new InvalidInputException("It does not wait any more; its priority is of no effect.");
    }
    extraction.prioritize(priority);
    enqueue(extraction);
    return told(actor, "priority", extraction);
  }

  private void enqueue(Extraction extraction) {
    if (!queue.enqueue(ExtractionHandler.KIND, extraction.id(), extraction.turn())) {
      throw new InvalidInputException("Its last run is just ending; try again in a moment.");
    }
  }

  private ExtractionView told(String actor, String action, Extraction extraction) {
    String client = extractions.clientName(extraction.clientId());
    audit.record(
        actor,
        new AuditChange(
            "job." + action,
            "extraction " + extraction.id(),
            null,
            extraction.status().wire() + ", " + extraction.priority().wire()));
    changed.fire(extraction.changed());
    return extraction.view(client);
  }

  private Extraction locked(UUID id) {
    return extractions.lock(id).orElseThrow(JobAdministration::unknown);
  }

  private static RefusalException unknown() {
    return new RefusalException(
        RefusalCode.NOT_FOUND, "There is no job with this id; it may have been erased.");
  }
}

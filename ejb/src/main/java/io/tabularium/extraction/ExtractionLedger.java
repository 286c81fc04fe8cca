package io.tabularium.extraction;

import io.tabularium.account.UsageService;
import io.tabularium.job.JobPostponedException;
import io.tabularium.job.JobQueue;
import io.tabularium.storage.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The steps of an extraction, each one short transaction. A step that comes too late, because the
 * caller has ended the extraction meanwhile, does nothing and says so.
 */
@ApplicationScoped
class ExtractionLedger {

  private static final Logger LOG = Logger.getLogger(ExtractionLedger.class.getName());

  /** How soon it is asked again whether a client may have one more at work, if few of it wait. */
  private static final Duration TURN = Duration.ofMillis(500);

  /** The more wait, the seldomer each is asked about. */
  private static final int MANY_WAITING = 20;

  private static final Duration LATEST_TURN = Duration.ofSeconds(10);

  private ExtractionRepository extractions;
  private JobQueue queue;
  private UsageService usage;
  private Event<ExtractionChanged> changed;
  private Clock clock;

  /** For the container's proxy. */
  protected ExtractionLedger() {}

  @Inject
  ExtractionLedger(
      ExtractionRepository extractions,
      JobQueue queue,
      UsageService usage,
      Event<ExtractionChanged> changed,
      Clock clock) {
    this.usage = usage;
    this.extractions = extractions;
    this.queue = queue;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * A worker begins; empty if there is nothing left to do.
   *
   * @throws JobPostponedException if the client has as many at work as its tier allows
   */
  @Transactional
  Optional<Task> begin(UUID id) {
    Optional<Extraction> found = extractions.lock(id).filter(e -> !e.status().isFinal());
    found.ifPresent(
        e -> {
          if (e.status() == ExtractionStatus.RUNNING) {
            e.requeue(); // its former worker died
          } else {
            awaitTurn(e);
          }
          e.begin(clock.instant());
          tell(e);
        });
    return found.map(Extraction::task);
  }

  private void awaitTurn(Extraction e) {
    extractions.lockClient(e.clientId());
    if (extractions.count(e.clientId(), ExtractionStatus.RUNNING) < e.maxRunning()) {
      return;
    }
    long waiting = extractions.count(e.clientId(), ExtractionStatus.QUEUED);
    Duration delay = TURN.multipliedBy(1 + waiting / MANY_WAITING);
    throw new JobPostponedException(delay.compareTo(LATEST_TURN) < 0 ? delay : LATEST_TURN);
  }

  /** The work has this result, said once or more; false if nobody wants it any more. */
  @Transactional
  boolean succeed(UUID id, Finding finding) {
    Instant now = clock.instant();
    boolean first = step(id, e -> e.succeed(finding, now));
    if (first) {
      usage.charge(id, finding.pagesDone(), finding.result().bytes());
    }
    return first || has(id, finding.result().name());
  }

  private boolean has(UUID id, UUID resultFile) {
    return extractions.lock(id).map(e -> e.files().result()).filter(resultFile::equals).isPresent();
  }

  /**
   * Notes how far the work has come, and tells whether its owner has ended it; not while the
   * database does not answer, for then the work would be thrown away for nothing.
   */
  boolean isCancelled(UUID id, Progress progress) {
    try {
      extractions.progress(id, progress.done(), progress.wanted());
      return extractions.status(id).orElse(ExtractionStatus.CANCELLED)
          == ExtractionStatus.CANCELLED;
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "no answer about " + id, e);
      return false;
    }
  }

  /** The work has ended without one; false if nobody wants to know. */
  @Transactional
  boolean fail(UUID id, Problem problem) {
    Instant now = clock.instant();
    return step(id, e -> e.fail(problem, now));
  }

  /** Its workers died on it: it has ended without a result, and stands among such. */
  @Transactional
  boolean quarantine(UUID id, Problem problem) {
    Instant now = clock.instant();
    return step(id, e -> e.quarantine(problem, now));
  }

  /** The result has been given and is not to be kept. */
  @Transactional
  void forgetResult(UUID id) {
    extractions.lock(id).ifPresent(e -> e.files().forgetResult());
  }

  /** The node stops; another one begins again. */
  @Transactional
  boolean requeue(UUID id) {
    return step(id, Extraction::requeue);
  }

  /**
   * It has not ended and the queue knows nothing of it: it begins again; false if that is not so.
   */
  @Transactional
  boolean revive(UUID id) {
    Optional<Extraction> lost =
        extractions
            .lock(id)
            .filter(e -> !e.status().isFinal())
            .filter(e -> !queue.missing(ExtractionHandler.KIND, List.of(id)).isEmpty());
    lost.ifPresent(
        e -> {
          if (e.status() == ExtractionStatus.RUNNING) {
            e.requeue();
          }
          queue.enqueue(ExtractionHandler.KIND, id, e.turn());
          tell(e);
        });
    return lost.isPresent();
  }

  /**
   * The owner has no more use for it. Unfinished, it is cancelled and its row stays; finished, the
   * row goes.
   *
   * @return its files; empty if there is no such extraction of that owner
   */
  @Transactional
  Optional<Erased> erase(UUID id, UUID clientId) {
    Optional<Extraction> found = extractions.lock(id).filter(e -> e.clientId().equals(clientId));
    Optional<Erased> erased =
        found.map(
            e -> new Erased(e.files().documentSha256(), e.files().document(), e.files().result()));
    found.ifPresent(
        e -> {
          if (e.status().isFinal()) {
            extractions.remove(e);
          } else {
            queue.cancel(ExtractionHandler.KIND, id);
            e.cancel(clock.instant());
            tell(e);
          }
        });
    return erased;
  }

  /** What was erased; a file is null where it was not kept. */
  record Erased(String documentSha256, UUID documentFile, UUID resultFile) {

    /** What the files were. */
    List<String> files() {
      List<String> files = new ArrayList<>();
      if (documentFile != null) {
        files.add(Shelf.DOCUMENTS.word());
      }
      if (resultFile != null) {
        files.add(Shelf.RESULTS.word());
      }
      return files;
    }
  }

  private boolean step(UUID id, Consumer<Extraction> change) {
    Optional<Extraction> found = extractions.lock(id).filter(e -> !e.status().isFinal());
    found.ifPresent(
        e -> {
          change.accept(e);
          tell(e);
        });
    return found.isPresent();
  }

  private void tell(Extraction extraction) {
    changed.fire(extraction.changed());
  }
}

package io.tabularium.extraction;

import io.tabularium.job.RecurringJob;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets go of what has been kept for as long as the client's tier says: documents, results, known
 * Idempotency-Keys, and halves of uploads that a dead node left behind. One node at a time does it.
 */
@ApplicationScoped
public class Retention implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(Retention.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** No upload takes so long. */
  private static final Duration HALVES_KEPT = Duration.ofDays(1);

  /** Rows that are read at once; a run goes on until none is left. */
  private static final int STEP = 200;

  private RetentionRepository rows;
  private FileStore files;
  private Clock clock;

  /** For the container's proxy. */
  protected Retention() {}

  @Inject
  Retention(RetentionRepository rows, FileStore files, Clock clock) {
    this.rows = rows;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "retention";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    int documents = 0;
    for (List<RetentionRepository.Kept> due = rows.sources(now, STEP);
        !due.isEmpty();
        due = rows.sources(now, STEP)) {
      documents += erase(Shelf.DOCUMENTS, due, Extraction::forgetSource);
    }
    int results = 0;
    for (List<RetentionRepository.Kept> due = rows.results(now, STEP);
        !due.isEmpty();
        due = rows.results(now, STEP)) {
      results += erase(Shelf.RESULTS, due, Extraction::forgetResult);
    }
    int forgotten = rows.removeKeys(now.minus(SubmissionKey.KEPT));
    int halves = files.sweepHalves(now.minus(HALVES_KEPT));
    LOG.log(
        documents + results + forgotten + halves == 0 ? Level.FINE : Level.INFO,
        "erased {0} documents, {1} results, {2} keys and {3} half uploads, whose time was over",
        new Object[] {documents, results, forgotten, halves});
  }

  /** The file first: if the node dies in between, the next run finds the row again. */
  private int erase(Shelf shelf, List<RetentionRepository.Kept> due, Consumer<Extraction> forget) {
    int erased = 0;
    for (RetentionRepository.Kept kept : due) {
      erased += files.erase(shelf, kept.file()) ? 1 : 0;
      rows.change(kept.extraction(), forget);
    }
    return erased;
  }
}

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
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets go what is no longer to be kept: documents and results whose time is over (requirement
 * D-07), Idempotency-Keys, and uploads that a node left behind. One node at a time does it.
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
  private FileEraser eraser;
  private FileStore files;
  private Clock clock;

  /** For the container's proxy. */
  protected Retention() {}

  @Inject
  Retention(RetentionRepository rows, FileEraser eraser, FileStore files, Clock clock) {
    this.rows = rows;
    this.eraser = eraser;
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
    int documents =
        erase(() -> rows.sources(now, STEP), Shelf.DOCUMENTS, e -> e.files().forgetSource());
    int results =
        erase(() -> rows.results(now, STEP), Shelf.RESULTS, e -> e.files().forgetResult());
    int forgotten = rows.removeKeys(now.minus(SubmissionKey.KEPT));
    int halves = files.sweepHalves(now.minus(HALVES_KEPT));
    LOG.log(
        documents + results + forgotten + halves == 0 ? Level.FINE : Level.INFO,
        "erased {0} documents, {1} results, {2} keys and {3} half uploads, whose time was over",
        new Object[] {documents, results, forgotten, halves});
  }

  /**
   * Erases what is due, step by step, until nothing is left or something cannot be erased. The file
   * first: if the node dies in between, the next run finds the row again.
   */
  private int erase(
      Supplier<List<RetentionRepository.Kept>> due, Shelf shelf, Consumer<Extraction> forget) {
    int erased = 0;
    boolean all = true;
    for (List<RetentionRepository.Kept> step = due.get();
        all && !step.isEmpty();
        step = due.get()) {
      for (RetentionRepository.Kept kept : step) {
        boolean gone = eraser.erase(shelf.word(), shelf, kept.file());
        all &= gone;
        if (gone) {
          rows.change(kept.extraction(), forget);
          erased++;
        }
      }
    }
    return erased;
  }
}

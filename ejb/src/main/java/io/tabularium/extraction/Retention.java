package io.tabularium.extraction;

import io.tabularium.job.RecurringJob;
import io.tabularium.storage.FileOwner;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;

/**
 * Lets go what is no longer to be kept: documents and results, of invoices too, whose time is over
 * (requirement D-07), Idempotency-Keys, and uploads that a node left behind. One node at a time
 * does it.
 */
@ApplicationScoped
public class Retention implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(Retention.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** No upload takes so long. */
  private static final Duration HALVES_KEPT = Duration.ofDays(1);

  /** Rows that are read, or removed, at once; a run goes on until none is left. */
  private static final int STEP = 200;

  private RetentionRepository rows;
  private Iterable<FileOwner> owners;
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

  @Inject
  void with(@Any Instance<FileOwner> all) {
    owners = all;
  }

  void with(List<FileOwner> all) {
    owners = all;
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
    int documents = erase(Shelf.DOCUMENTS, now);
    int results = erase(Shelf.RESULTS, now);
    int forgotten = forgetKeys(now.minus(SubmissionKey.KEPT));
    int halves = files.sweepHalves(now.minus(HALVES_KEPT));
    LOG.log(
        documents + results + forgotten + halves == 0 ? Level.FINE : Level.INFO,
        "erased {0} documents, {1} results, {2} keys and {3} half uploads, whose time was over",
        new Object[] {documents, results, forgotten, halves});
  }

  private int erase(Shelf shelf, Instant now) {
    return StreamSupport.stream(owners.spliterator(), false)
        .mapToInt(owner -> erase(owner, shelf, now))
        .sum();
  }

  /**
   * Erases what is due, step by step, until nothing is left or something cannot be erased. The file
   * first: if the node dies in between, the next run finds the row again.
   */
  private int erase(FileOwner owner, Shelf shelf, Instant now) {
    int erased = 0;
    boolean all = true;
    for (List<FileOwner.Kept> step = owner.due(shelf, now, STEP);
        all && !step.isEmpty();
        step = owner.due(shelf, now, STEP)) {
      for (FileOwner.Kept kept : step) {
        boolean gone = eraser.erase(shelf.word(), shelf, kept.file());
        all &= gone;
        if (gone) {
          owner.forget(shelf, kept);
          erased++;
        }
      }
    }
    return erased;
  }

  private int forgetKeys(Instant before) {
    int forgotten = 0;
    int step;
    do {
      step = rows.removeKeys(before, STEP);
      forgotten += step;
    } while (step == STEP);
    return forgotten;
  }
}

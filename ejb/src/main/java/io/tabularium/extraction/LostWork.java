package io.tabularium.extraction;

import io.tabularium.job.JobQueue;
import io.tabularium.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds extractions that have not ended and of which the queue knows nothing, as after a table was
 * brought back from a backup, and gives them their jobs again. One node at a time does it.
 */
@ApplicationScoped
public class LostWork implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(LostWork.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** Rows that are asked about at once. */
  private static final int STEP = 500;

  private static final UUID FIRST = new UUID(0, 0);

  private ExtractionRepository extractions;
  private ExtractionLedger ledger;
  private JobQueue queue;

  /** For the container's proxy. */
  protected LostWork() {}

  @Inject
  LostWork(ExtractionRepository extractions, ExtractionLedger ledger, JobQueue queue) {
    this.extractions = extractions;
    this.ledger = ledger;
    this.queue = queue;
  }

  @Override
  public String kind() {
    return "lost-work";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run() {
    int found = 0;
    UUID after = FIRST;
    for (List<UUID> step = extractions.unfinished(after, STEP);
        !step.isEmpty();
        step = extractions.unfinished(after, STEP)) {
      for (UUID id : queue.missing(ExtractionHandler.KIND, step)) {
        found += ledger.revive(id) ? 1 : 0;
      }
      after = step.get(step.size() - 1);
    }
    LOG.log(
        found == 0 ? Level.FINE : Level.WARNING,
        "put {0} extractions whose jobs were gone into the queue again",
        found);
  }
}

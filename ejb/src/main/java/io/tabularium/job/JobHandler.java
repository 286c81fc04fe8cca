package io.tabularium.job;

import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Does the jobs of one kind. Every bean of this type is found by the queue at its start. */
public interface JobHandler {

  /** The kind, a short word that is kept in the queue. */
  String kind();

  /** Which queue it goes through. */
  default Lane lane() {
    return Lane.WORK;
  }

  /** How often it is tried again after a fault. */
  default Retry retry() {
    return Retry.SOON;
  }

  /**
   * Does the work, outside any transaction. To return is to be done; an exception is a fault that
   * may pass, and the job comes again later.
   *
   * @param stopping turns true when the node is asked to stop; ask it often
   * @throws JobPostponedException if it is not its turn yet
   * @throws JobInterruptedException if the work ended early because the node stops
   */
  void run(UUID subject, BooleanSupplier stopping);

  /** Called instead of {@link #run} when the job has had all its tries; it is gone afterwards. */
  void giveUp(UUID subject, GiveUp reason);

  /** Why a job is not tried again. */
  enum GiveUp {
    /** Its worker died on it twice. */
    KILLS_ITS_WORKER,
    /** It met a fault each time it was tried. */
    FAULTS
  }
}

package io.tabularium.job;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Holds on to finished work while the database does not answer, so that a short outage costs no
 * second run of it.
 */
public final class Patience {

  private static final Logger LOG = Logger.getLogger(Patience.class.getName());
  private static final int TRIES = 60;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private Patience() {}

  /**
   * Takes a step again and again until it succeeds, for up to a minute.
   *
   * @param step may be taken twice without harm
   * @param stopping turns true when the node is asked to stop
   */
  public static <T> T persist(Supplier<T> step, BooleanSupplier stopping) {
    for (int left = TRIES; ; left--) {
      try {
        return step.get();
      } catch (RuntimeException e) {
        if (left == 0 || stopping.getAsBoolean()) {
          throw e;
        }
        LOG.log(Level.WARNING, "the end of a job cannot be written; trying again", e);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}

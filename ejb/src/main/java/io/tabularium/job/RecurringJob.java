package io.tabularium.job;

import java.time.Duration;

/**
 * Work that comes again and again, on one node at a time. Every bean of this type is found by the
 * queue at its start.
 */
public interface RecurringJob {

  /** The kind, a short word that is kept in the queue. */
  String kind();

  /** From the end of one run to the beginning of the next. */
  Duration pause();

  /** Does it once; an exception is logged, and it comes again. */
  void run();
}

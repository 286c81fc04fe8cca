package io.tabularium.job;

import java.time.Duration;

/** It is not this job's turn yet; it comes again a little later, as if it had not been tried. */
public class JobPostponedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration delay;

  /** Makes one. */
  public JobPostponedException(Duration delay) {
    super("again in " + delay);
    this.delay = delay;
  }

  Duration delay() {
    return delay;
  }
}

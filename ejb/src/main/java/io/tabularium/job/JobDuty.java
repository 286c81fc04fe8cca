package io.tabularium.job;

import io.tabularium.node.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A node that leaves claims no more jobs, and ends those that it has. */
@ApplicationScoped
class JobDuty implements Duty {

  private final JobQueue queue;

  /** For the container's proxy. */
  protected JobDuty() {
    this(null);
  }

  @Inject
  JobDuty(JobQueue queue) {
    this.queue = queue;
  }

  @Override
  public void windDown() {
    queue.pause();
  }

  @Override
  public boolean isDone() {
    return queue.isIdle();
  }
}

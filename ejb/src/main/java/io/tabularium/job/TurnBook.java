package io.tabularium.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Fair order by start-time fair queuing. A job's tag is where its flow stands, or where the queue
 * stands if that is further, plus its cost; lower tags go first. So a flow with a thousand jobs in
 * the queue has tags far behind, and the single job of another flow is next; a dear job (a low
 * priority) is only so many cheap ones behind, and every start brings it nearer: nothing starves.
 */
@ApplicationScoped
class TurnBook {

  private JobRepository jobs;

  /** For the container's proxy. */
  protected TurnBook() {}

  @Inject
  TurnBook(JobRepository jobs) {
    this.jobs = jobs;
  }

  /**
   * A place in the queue.
   *
   * @param priority the queue's own, higher first
   * @param isNext whether no job waits: then this one comes before no other
   */
  record Place(int priority, boolean isNext) {}

  /** The place of a flow's next job. */
  @Transactional
  Place take(Turn turn) {
    JobRepository.Standing now = jobs.standing();
    jobs.advance(turn, now.tag());
    return new Place(-jobs.tag(turn.flow()), !now.waiting());
  }
}

package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** How many jobs wait for a worker, and for how long: read from the queue's own table. */
@ApplicationScoped
class WaitingJobsRepository {

  private static final String WAITING =
      "select count(*) as jobs, min(execution_time) as oldest from job"
          + " where picked = false and execution_time <= :now";

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  @Inject private Clock clock;

  @Transactional
  Waiting waiting() {
    Instant now = clock.instant();
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(WAITING)
                .setParameter("now", now)
                .unwrap(NativeQuery.class)
                .addScalar("jobs", StandardBasicTypes.LONG)
                .addScalar("oldest", StandardBasicTypes.INSTANT)
                .getSingleResult();
    Instant oldest = (Instant) row[1];
    return new Waiting(
        (Long) row[0], oldest == null ? Duration.ZERO : Duration.between(oldest, now));
  }

  /** Jobs that could be worked at now, if there were a worker. */
  record Waiting(long count, Duration oldest) {}
}

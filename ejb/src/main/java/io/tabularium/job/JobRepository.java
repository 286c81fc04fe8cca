package io.tabularium.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What the queue's library does not tell of its table. */
@ApplicationScoped
class JobRepository {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** Jobs that no worker has taken yet. */
  @Transactional
  long waiting() {
    return count("select count(*) from job where picked = false");
  }

  /**
   * Marks what an earlier run of this node left claimed as dead since long, so that it is taken up
   * again at once and not when its heartbeat has grown old.
   */
  @Transactional
  void declareDead(String node, Instant longAgo) {
    entities
        .createNativeQuery(
            "update job set last_heartbeat = :longAgo where picked = true and picked_by = :node")
        .setParameter("longAgo", longAgo)
        .setParameter("node", node)
        .executeUpdate();
  }

  private long count(String query) {
    return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
  }
}

package io.tabularium.extraction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Rows whose files have been kept for long enough. For callers outside any transaction. */
@ApplicationScoped
class RetentionRepository {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** For the container. */
  protected RetentionRepository() {}

  /** One on these. */
  RetentionRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** Documents that are to go, longest overdue first. */
  @Transactional
  List<Kept> sources(Instant now, int limit) {
    return due(
        "select e.id, e.documentFile from Extraction e where e.sourceUntil < :now", now, limit);
  }

  /** Results that are to go, longest overdue first. */
  @Transactional
  List<Kept> results(Instant now, int limit) {
    return due(
        "select e.id, e.resultFile from Extraction e where e.resultUntil < :now", now, limit);
  }

  private List<Kept> due(String query, Instant now, int limit) {
    return entities
        .createQuery(query, Object[].class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new Kept((UUID) row[0], (UUID) row[1]))
        .toList();
  }

  /** Forgets Idempotency-Keys from before that time; gives how many. */
  @Transactional
  int removeKeys(Instant before) {
    return entities
        .createQuery("delete from SubmissionKey k where k.createdAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  /** Changes a row, if it is still there. */
  @Transactional
  void change(UUID id, Consumer<Extraction> change) {
    Optional.ofNullable(entities.find(Extraction.class, id)).ifPresent(change);
  }

  /** A file of an extraction. */
  record Kept(UUID extraction, UUID file) {}
}

package io.tabularium.extraction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Rows of batches and of submissions' keys. */
@ApplicationScoped
class SubmissionRepository {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  void add(Batch batch) {
    entities.persist(batch);
  }

  /** Adds it at once: of two calls with the same key the second one waits here, and fails. */
  void add(SubmissionKey key) {
    entities.persist(key);
    entities.flush();
  }

  void remove(Object row) {
    entities.remove(row);
    entities.flush();
  }

  Optional<SubmissionKey> key(String digest) {
    return Optional.ofNullable(entities.find(SubmissionKey.class, digest));
  }

  Optional<Batch> batch(UUID id) {
    return Optional.ofNullable(entities.find(Batch.class, id));
  }
}

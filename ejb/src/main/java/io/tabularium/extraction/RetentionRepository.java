package io.tabularium.extraction;

import io.tabularium.storage.FileOwner;
import io.tabularium.storage.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Rows whose files have been kept for long enough. For callers outside any transaction. */
@ApplicationScoped
class RetentionRepository implements FileOwner {

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
        "select e.id, e.files.document from Extraction e where e.files.sourceUntil < :now",
        now,
        limit);
  }

  /** Results that are to go, longest overdue first. */
  @Transactional
  List<Kept> results(Instant now, int limit) {
    return due(
        "select e.id, e.files.result from Extraction e where e.files.resultUntil < :now",
        now,
        limit);
  }

  /** Files of finished extractions, by the extractions' order, behind {@code after}. */
  @Transactional
  List<Kept> kept(Shelf shelf, UUID after, int limit) {
    String until = shelf == Shelf.DOCUMENTS ? "files.sourceUntil" : "files.resultUntil";
    return entities
        .createQuery(
            "select e.id, e.%s from Extraction e where e.%s is not null and e.id > :after order by e.id"
                .formatted(column(shelf), until),
            Object[].class)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new Kept((UUID) row[0], (UUID) row[1]))
        .toList();
  }

  @Override
  @Transactional
  public Set<UUID> owned(Shelf shelf, Collection<UUID> names) {
    return entities
        .createQuery(
            "select e.%1$s from Extraction e where e.%1$s in :names".formatted(column(shelf)),
            UUID.class)
        .setParameter("names", names)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  private static String column(Shelf shelf) {
    return shelf == Shelf.DOCUMENTS ? "files.document" : "files.result";
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

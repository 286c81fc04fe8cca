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

  @Override
  @Transactional
  public List<Kept> due(Shelf shelf, Instant now, int limit) {
    return rows(shelf, "e.files.%s < :bound".formatted(KeptFiles.until(shelf)), now, limit);
  }

  @Override
  @Transactional
  public List<Kept> kept(Shelf shelf, UUID after, int limit) {
    String condition = "e.files.%s is not null and e.id > :bound order by e.id";
    return rows(shelf, condition.formatted(KeptFiles.until(shelf)), after, limit);
  }

  private List<Kept> rows(Shelf shelf, String condition, Object bound, int limit) {
    return entities
        .createQuery(
            "select e.id, e.files.%s from Extraction e where %s"
                .formatted(KeptFiles.on(shelf), condition),
            Object[].class)
        .setParameter("bound", bound)
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
            "select e.files.%1$s from Extraction e where e.files.%1$s in :names"
                .formatted(KeptFiles.on(shelf)),
            UUID.class)
        .setParameter("names", names)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  @Override
  @Transactional
  public void forget(Shelf shelf, Kept gone) {
    Optional.ofNullable(entities.find(Extraction.class, gone.row()))
        .ifPresent(e -> e.files().forget(shelf, gone.file()));
  }

  /** Forgets so many Idempotency-Keys, at most, from before that time; gives how many. */
  @Transactional
  int removeKeys(Instant before, int limit) {
    return entities
        .createNativeQuery("delete from submission_key where created_at < :before limit :limit")
        .setParameter("before", before)
        .setParameter("limit", limit)
        .executeUpdate();
  }
}

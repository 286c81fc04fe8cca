package io.tabularium.invoice;

import io.tabularium.extraction.KeptFiles;
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

/** Invoices whose files have been kept for long enough. */
@ApplicationScoped
class InvoiceRetentionRepository implements FileOwner {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** For the container. */
  protected InvoiceRetentionRepository() {}

  /** One on these. */
  InvoiceRetentionRepository(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @Transactional
  public Set<UUID> owned(Shelf shelf, Collection<UUID> names) {
    return entities
        .createQuery(
            "select i.files.%1$s from Invoice i where i.files.%1$s in :names"
                .formatted(KeptFiles.on(shelf)),
            UUID.class)
        .setParameter("names", names)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  @Override
  @Transactional
  public List<Kept> due(Shelf shelf, Instant now, int limit) {
    return rows(shelf, "i.files.%s < :bound".formatted(KeptFiles.until(shelf)), now, limit);
  }

  @Override
  @Transactional
  public List<Kept> kept(Shelf shelf, UUID after, int limit) {
    String condition = "i.files.%s is not null and i.id > :bound order by i.id";
    return rows(shelf, condition.formatted(KeptFiles.until(shelf)), after, limit);
  }

  private List<Kept> rows(Shelf shelf, String condition, Object bound, int limit) {
    return entities
        .createQuery(
            "select i.id, i.files.%s from Invoice i where %s"
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
  public void forget(Shelf shelf, Kept gone) {
    Optional.ofNullable(entities.find(Invoice.class, gone.row()))
        .ifPresent(i -> i.files().forget(shelf, gone.file()));
  }
}

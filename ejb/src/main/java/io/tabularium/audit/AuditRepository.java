package io.tabularium.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Rows of the chain. */
@ApplicationScoped
class AuditRepository {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** For the container. */
  protected AuditRepository() {}

  AuditRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** The chain's end; nobody else can add to it until the transaction is over. */
  AuditHead lockedHead() {
    return entities.find(AuditHead.class, AuditHead.ID, LockModeType.PESSIMISTIC_WRITE);
  }

  AuditHead head() {
    return entities.find(AuditHead.class, AuditHead.ID);
  }

  void add(AuditEntry entry) {
    entities.persist(entry);
  }

  List<AuditEntry> newest(long before, int limit) {
    return entities
        .createQuery(
            "select e from AuditEntry e where e.number < :before order by e.number desc",
            AuditEntry.class)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  List<AuditEntry> after(long number, int limit) {
    return entities
        .createQuery(
            "select e from AuditEntry e where e.number > :number order by e.number",
            AuditEntry.class)
        .setParameter("number", number)
        .setMaxResults(limit)
        .getResultList();
  }
}

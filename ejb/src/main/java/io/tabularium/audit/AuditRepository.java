package io.tabularium.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  /** The newest of numbers below {@code before}. */
  List<AuditEntry> find(AuditFilter filter, long before, int limit) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("actor", filter.actor());
    values.put("action", filter.action());
    values.put("subject", filter.subject());
    values.values().removeIf(Objects::isNull);
    StringBuilder text = new StringBuilder("select e from AuditEntry e where e.number < :before");
    values
        .keySet()
        .forEach(name -> text.append(" and e.").append(name).append(" = :").append(name));
    TypedQuery<AuditEntry> query =
        entities.createQuery(text.append(" order by e.number desc").toString(), AuditEntry.class);
    values.forEach(query::setParameter);
    return query.setParameter("before", before).setMaxResults(limit).getResultList();
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

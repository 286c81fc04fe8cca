package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of objectives, alert rules, alerts and their history. */
@ApplicationScoped
class AlertRepository {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  List<Objective> objectives() {
    return entities
        .createQuery("select o from ObjectiveRow o order by o.name", ObjectiveRow.class)
        .getResultStream()
        .map(ObjectiveRow::objective)
        .toList();
  }

  Optional<ObjectiveRow> objective(String name) {
    return Optional.ofNullable(entities.find(ObjectiveRow.class, name));
  }

  List<AlertRule> rules() {
    return entities
        .createQuery("select r from AlertRuleRow r order by r.name", AlertRuleRow.class)
        .getResultStream()
        .map(AlertRuleRow::rule)
        .toList();
  }

  Optional<AlertRuleRow> rule(String name) {
    return Optional.ofNullable(entities.find(AlertRuleRow.class, name));
  }

  List<AlertRow> alerts() {
    return entities
        .createQuery("select a from AlertRow a order by a.key.rule, a.key.subject", AlertRow.class)
        .getResultList();
  }

  Optional<AlertRow> find(AlertRow.Key key) {
    return Optional.ofNullable(entities.find(AlertRow.class, key));
  }

  /** The row as it is now, locked until the transaction ends: one node tells of a change. */
  Optional<AlertRow> lock(AlertRow.Key key) {
    Optional<AlertRow> row = find(key);
    row.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return row;
  }

  void add(Object row) {
    entities.persist(row);
    entities.flush();
  }

  List<AlertChangeRow> newestChanges(int limit) {
    return entities
        .createQuery("select c from AlertChangeRow c order by c.id desc", AlertChangeRow.class)
        .setMaxResults(limit)
        .getResultList();
  }

  Optional<AlertChangeRow> kept(UUID change) {
    return Optional.ofNullable(entities.find(AlertChangeRow.class, change));
  }
}

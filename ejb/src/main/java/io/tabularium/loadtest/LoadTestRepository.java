package io.tabularium.loadtest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of load tests. */
@ApplicationScoped
class LoadTestRepository {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  void add(LoadTestRow row) {
    entities.persist(row);
  }

  Optional<LoadTestRow> find(UUID id) {
    return Optional.ofNullable(entities.find(LoadTestRow.class, id));
  }

  List<LoadTestRow> newest(int limit) {
    return entities
        .createQuery("select t from LoadTestRow t order by t.id desc", LoadTestRow.class)
        .setMaxResults(limit)
        .getResultList();
  }

  Optional<LoadTestRow> baseline(String scenario) {
    return entities
        .createQuery(
            "select t from LoadTestRow t where t.scenario = :scenario and t.baseline = true"
                + " order by t.id desc",
            LoadTestRow.class)
        .setParameter("scenario", scenario)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}

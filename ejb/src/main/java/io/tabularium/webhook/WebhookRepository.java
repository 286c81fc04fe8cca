package io.tabularium.webhook;

import io.tabularium.extraction.NewestFirst;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Rows of deliveries, attempts and secrets. */
@ApplicationScoped
class WebhookRepository {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  void add(Object row) {
    entities.persist(row);
  }

  Optional<WebhookDelivery> find(UUID id) {
    return Optional.ofNullable(entities.find(WebhookDelivery.class, id));
  }

  Optional<WebhookSecret> secret(UUID clientId) {
    return Optional.ofNullable(entities.find(WebhookSecret.class, clientId));
  }

  /** Newest first, older than {@code before}, which is null for the newest of all. */
  List<WebhookDelivery> newestOf(UUID clientId, UUID before, int limit) {
    return NewestFirst.page(
        entities
            .createQuery(
                "select d.id from WebhookDelivery d where d.clientId = :client and d.id < :before"
                    + " order by d.id desc",
                UUID.class)
            .setParameter("client", clientId)
            .setParameter("before", NewestFirst.bound(before))
            .setMaxResults(limit),
        entities.createQuery(
            "select d from WebhookDelivery d where d.id in :ids order by d.id desc",
            WebhookDelivery.class));
  }

  /** The step of a trace that brought what a delivery tells of; null if nobody follows it. */
  String trace(UUID extraction) {
    return entities
        .createQuery("select e.trace from Extraction e where e.id = :id", String.class)
        .setParameter("id", extraction)
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  List<WebhookAttempt> attempts(UUID delivery) {
    return entities
        .createQuery(
            "select a from WebhookAttempt a where a.deliveryId = :delivery order by a.attemptedAt",
            WebhookAttempt.class)
        .setParameter("delivery", delivery)
        .getResultList();
  }
}

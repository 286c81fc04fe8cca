package io.tabularium.webhook;

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

  private static final UUID LAST = new UUID(-1, -1);

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
    return entities
        .createQuery(
            "select d from WebhookDelivery d where d.clientId = :client and d.id < :before"
                + " order by d.id desc",
            WebhookDelivery.class)
        .setParameter("client", clientId)
        .setParameter("before", before == null ? LAST : before)
        .setMaxResults(limit)
        .getResultList();
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

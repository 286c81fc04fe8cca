package io.tabularium.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Rows of clients, keys, tiers and administrators. */
@ApplicationScoped
class AccountRepository {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** For the container. */
  protected AccountRepository() {}

  AccountRepository(EntityManager entities) {
    this.entities = entities;
  }

  Optional<ApiKey> keyByDigest(byte[] digest) {
    return entities
        .createQuery(
            "select k from ApiKey k join fetch k.client c join fetch c.tier where k.digest ="
                + " :digest",
            ApiKey.class)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }

  Optional<Client> clientByName(String name) {
    return entities
        .createQuery("select c from Client c where c.name = :name", Client.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  List<ApiKey> keysOf(Client client) {
    return entities
        .createQuery("select k from ApiKey k where k.client = :client", ApiKey.class)
        .setParameter("client", client)
        .getResultList();
  }

  TierEntity tier(TierName name) {
    return entities.getReference(TierEntity.class, name);
  }

  List<TierEntity> tiers() {
    return entities.createQuery("select t from TierEntity t", TierEntity.class).getResultList();
  }

  Optional<Administrator> administrator(String name) {
    return entities
        .createQuery("select a from Administrator a where a.name = :name", Administrator.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  boolean hasAdministrator() {
    return !entities
        .createQuery("select a.id from Administrator a")
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  void add(Object entity) {
    entities.persist(entity);
  }
}

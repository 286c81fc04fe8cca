package io.tabularium.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

  Optional<Client> client(UUID id) {
    return Optional.ofNullable(entities.find(Client.class, id));
  }

  /** Clients whose name holds {@code part}, case apart, in their order. */
  List<Client> clients(String part, String after, int limit) {
    return entities
        .createQuery(
            "select c from Client c join fetch c.tier where c.name > :after"
                + " and lower(c.name) like lower(:part) escape '!' order by c.name",
            Client.class)
        .setParameter("after", after)
        .setParameter("part", "%" + part.replaceAll("([!%_])", "!$1") + "%")
        .setMaxResults(limit)
        .getResultList();
  }

  Optional<ApiKey> key(UUID id) {
    return Optional.ofNullable(entities.find(ApiKey.class, id));
  }

  List<ApiKey> keysOf(Client client) {
    return entities
        .createQuery("select k from ApiKey k where k.client = :client", ApiKey.class)
        .setParameter("client", client)
        .getResultList();
  }

  TierEntity tier(TierName name) {
    return entities.find(TierEntity.class, name);
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

  /** The same, with its row locked until the transaction ends. */
  Optional<Administrator> lockedAdministrator(String name) {
    Optional<Administrator> found = administrator(name);
    found.ifPresent(a -> entities.refresh(a, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /** Sends changes to the database now: versions grow. */
  void flush() {
    entities.flush();
  }

  void add(Object entity) {
    entities.persist(entity);
  }
}

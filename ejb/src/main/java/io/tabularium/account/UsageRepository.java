package io.tabularium.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of what was used. */
@ApplicationScoped
class UsageRepository {

  private static final String DAYS =
      """
      select u.used_on, u.client_id, c.name, u.key_id, k.name,
             sum(u.requests), sum(u.extractions), sum(u.pages), sum(u.bytes), sum(u.result_bytes)
      from (select used_on, client_id, key_id, requests, 0 as extractions, 0 as pages, 0 as bytes, 0 as result_bytes
              from request_count where used_on between :first and :last%1$s
            union all
            select used_on, client_id, key_id, 0, 1, coalesce(pages, 0), bytes, coalesce(result_bytes, 0)
              from usage_entry where used_on between :first and :last%1$s) u
      join client c on c.id = u.client_id
      left join api_key k on k.id = u.key_id
      group by u.used_on, u.client_id, c.name, u.key_id, k.name
      order by u.used_on, c.name, k.name
      """;

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** For the container. */
  protected UsageRepository() {}

  UsageRepository(EntityManager entities) {
    this.entities = entities;
  }

  void add(UsageEntry entry) {
    entities.persist(entry);
  }

  Optional<UsageEntry> lock(UUID extractionId) {
    return Optional.ofNullable(
        entities.find(UsageEntry.class, extractionId, LockModeType.PESSIMISTIC_WRITE));
  }

  long pagesSince(UUID clientId, LocalDate day) {
    return entities
        .createQuery(
            "select coalesce(sum(u.pages), 0) from UsageEntry u"
                + " where u.clientId = :client and u.usedOn >= :day",
            Long.class)
        .setParameter("client", clientId)
        .setParameter("day", day)
        .getSingleResult();
  }

  /** Of one client, or of everybody if it is null. */
  @SuppressWarnings("unchecked") // of a native query of several columns
  List<UsageDay> days(UUID client, LocalDate first, LocalDate last) {
    String whose = client == null ? "" : " and client_id = :client";
    Query query =
        entities
            .createNativeQuery(DAYS.formatted(whose))
            .setParameter("first", first)
            .setParameter("last", last);
    if (client != null) {
      query.setParameter("client", client);
    }
    List<Object[]> rows = query.getResultList();
    return rows.stream().map(UsageRepository::day).toList();
  }

  /**
   * Adds to a day's count, which must be there already; false if it is not. The parts of the key
   * one by one: of a key compared as a whole MariaDB would read, and lock, every row.
   */
  boolean addRequests(RequestCount.Id id, long requests) {
    return entities
            .createQuery(
                "update RequestCount r set r.requests = r.requests + :n where r.id.clientId ="
                    + " :client and r.id.keyId = :key and r.id.usedOn = :day")
            .setParameter("n", requests)
            .setParameter("client", id.clientId())
            .setParameter("key", id.keyId())
            .setParameter("day", id.usedOn())
            .executeUpdate()
        == 1;
  }

  void add(RequestCount count) {
    entities.persist(count);
  }

  private static UsageDay day(Object[] row) {
    int column = 0;
    return new UsageDay(
        row[column] instanceof Date date ? date.toLocalDate() : (LocalDate) row[column],
        uuid(row[++column]),
        (String) row[++column],
        uuid(row[++column]),
        (String) row[++column],
        number(row[++column]),
        number(row[++column]),
        number(row[++column]),
        number(row[++column]),
        number(row[++column]));
  }

  private static UUID uuid(Object value) {
    if (value == null || value instanceof UUID) {
      return (UUID) value;
    }
    ByteBuffer bytes = ByteBuffer.wrap((byte[]) value);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}

package io.tabularium.extraction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds rows of extractions, newest first, each filter by an index that ends in the id. */
@ApplicationScoped
class SearchRepository {

  private static final String PAIR = ExtractionRepository.PAIR + " where ";

  /** A UUID of version 7 begins with 48 bits of milliseconds (RFC 9562, 5.7). */
  private static final int BITS_BELOW_TIME = 16;

  private static final UUID NOBODY = new UUID(-1, -1);

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** Older than {@code before}, which is null for the newest of all. */
  List<ExtractionRow> find(ExtractionFilter filter, UUID before, int limit) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> terms = new ArrayList<>();
    term(terms, values, "e.id < :before", before == null ? beforeAny(filter.to()) : before);
    term(terms, values, "e.id >= :from", filter.from() == null ? null : first(filter.from()));
    term(terms, values, "e.status = :status", filter.status());
    term(terms, values, "e.errorCode = :code", filter.code());
    term(terms, values, "e.clientId = :client", filter.client() == null ? null : client(filter));
    TypedQuery<UUID> query =
        entities.createQuery(
            "select e.id from Extraction e where "
                + String.join(" and ", terms)
                + " order by e.id desc",
            UUID.class);
    values.forEach(query::setParameter);
    return NewestFirst.page(
        query.setMaxResults(limit),
        entities.createQuery(PAIR + "e.id in :ids order by e.id desc", ExtractionRow.class));
  }

  /** Those in quarantine, older than {@code before}, which is null for the newest of all. */
  List<ExtractionRow> quarantined(UUID before, int limit) {
    return entities
        .createQuery(
            PAIR + "e.quarantined = true and e.id < :before order by e.id desc",
            ExtractionRow.class)
        .setParameter("before", NewestFirst.bound(before))
        .setMaxResults(limit)
        .getResultList();
  }

  /** Clients' names that begin so, in their order. */
  List<String> clients(String beginning, int limit) {
    return entities
        .createQuery(
            "select c.name from Client c where lower(c.name) like lower(:beginning) escape '!'"
                + " order by c.name",
            String.class)
        .setParameter("beginning", beginning.replaceAll("([!%_])", "!$1") + "%")
        .setMaxResults(limit)
        .getResultList();
  }

  private UUID client(ExtractionFilter filter) {
    return entities
        .createQuery("select c.id from Client c where c.name = :name", UUID.class)
        .setParameter("name", filter.client())
        .getResultStream()
        .findFirst()
        .orElse(NOBODY);
  }

  private static void term(
      List<String> terms, Map<String, Object> values, String term, Object value) {
    if (value != null) {
      terms.add(term);
      values.put(term.substring(term.indexOf(':') + 1), value);
    }
  }

  private static UUID beforeAny(Instant end) {
    return NewestFirst.bound(end == null ? null : first(end));
  }

  /** No id made at that millisecond or later is smaller. */
  static UUID first(Instant instant) {
    return new UUID(instant.toEpochMilli() << BITS_BELOW_TIME, 0);
  }
}

package io.tabularium.impact;

import io.tabularium.account.TierName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The documents of a day, by the primary key, whose order is that of acceptance. */
@ApplicationScoped
class ImpactRepository {

  /** A UUID of version 7 begins with 48 bits of milliseconds (RFC 9562, 5.7). */
  private static final int BITS_BELOW_TIME = 16;

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** For the container. */
  protected ImpactRepository() {}

  /** A client of a tier. */
  record Member(UUID id, String name) {}

  List<Member> members(TierName tier) {
    return entities
        .createQuery(
            "select new io.tabularium.impact.ImpactRepository$Member(c.id, c.name) from Client c"
                + " where c.tier.name = :tier order by c.name",
            Member.class)
        .setParameter("tier", tier)
        .getResultList();
  }

  /** The newest documents of a tier's clients since then, at most so many. */
  List<Document> documents(TierName tier, Instant since, int limit) {
    return entities
        .createQuery(
            "select new io.tabularium.impact.Document(e.clientId, e.createdAt, e.startedAt,"
                + " e.finishedAt, e.documentBytes, e.pageCount) from Extraction e join Client c"
                + " on c.id = e.clientId where e.id >= :first and c.tier.name = :tier"
                + " order by e.id desc",
            Document.class)
        .setParameter("first", new UUID(since.toEpochMilli() << BITS_BELOW_TIME, 0))
        .setParameter("tier", tier)
        .setMaxResults(limit)
        .getResultList();
  }
}

package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** Rows of readings: every question is a range of the primary key. */
@ApplicationScoped
class ReadingRepository {

  private static final String SAVE =
      "insert into reading (stretch, begun, node, content) values (:stretch, :begun, :node,"
          + " :content) on duplicate key update content = values(content)";
  private static final String RANGE =
      "select begun, node, content from reading"
          + " where stretch = :stretch and begun >= :from and begun < :to order by begun, node";

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** Writes a row, in place of an older one of the same node and time. */
  @Transactional
  void save(Stretch stretch, StoredReading reading) {
    entities
        .createNativeQuery(SAVE)
        .setParameter("stretch", stretch.name())
        .setParameter("begun", reading.begun())
        .setParameter("node", reading.node())
        .setParameter("content", reading.content())
        .executeUpdate();
  }

  /** The rows that begin in [from, to), the oldest first. */
  @Transactional
  List<StoredReading> range(Stretch stretch, Instant from, Instant to) {
    return typed(RANGE, stretch, from, to)
        .addScalar("begun", StandardBasicTypes.INSTANT)
        .addScalar("node", StandardBasicTypes.STRING)
        .addScalar("content", StandardBasicTypes.BINARY)
        .getResultList()
        .stream()
        .map(row -> new StoredReading((Instant) row[0], (String) row[1], (byte[]) row[2]))
        .toList();
  }

  /** The beginning of the oldest row that begins in [from, to), or null. */
  @Transactional
  Instant oldest(Stretch stretch, Instant from, Instant to) {
    return (Instant)
        entities
            .createNativeQuery(
                "select min(begun) from reading"
                    + " where stretch = :stretch and begun >= :from and begun < :to",
                Instant.class)
            .setParameter("stretch", stretch.name())
            .setParameter("from", from)
            .setParameter("to", to)
            .getSingleResult();
  }

  /** The beginning of the newest row, or null. */
  @Transactional
  Instant newest(Stretch stretch) {
    return (Instant)
        entities
            .createNativeQuery(
                "select max(begun) from reading where stretch = :stretch", Instant.class)
            .setParameter("stretch", stretch.name())
            .getSingleResult();
  }

  /** Removes so many rows, at most, that begin before an instant; gives how many. */
  @Transactional
  int sweep(Stretch stretch, Instant before, int limit) {
    return entities
        .createNativeQuery(
            "delete from reading where stretch = :stretch and begun < :before limit :limit")
        .setParameter("stretch", stretch.name())
        .setParameter("before", before)
        .setParameter("limit", limit)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked") // a native query of several columns gives arrays
  private NativeQuery<Object[]> typed(String sql, Stretch stretch, Instant from, Instant to) {
    return (NativeQuery<Object[]>)
        entities
            .createNativeQuery(sql)
            .setParameter("stretch", stretch.name())
            .setParameter("from", from)
            .setParameter("to", to)
            .unwrap(NativeQuery.class);
  }
}

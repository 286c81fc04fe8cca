package io.tabularium.extraction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of extractions. */
@ApplicationScoped
class ExtractionRepository implements OpenWork {

  /**
   * Each has its client. A left join all the same: else MariaDB begins with the clients where a
   * million rows are listed, and sorts them all.
   */
  static final String PAIR =
      "select new io.tabularium.extraction.ExtractionRow(e, c.name) from Extraction e"
          + " left join Client c on c.id = e.clientId";

  private static final List<ExtractionStatus> OPEN =
      List.of(ExtractionStatus.QUEUED, ExtractionStatus.RUNNING);

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  void add(Extraction extraction) {
    entities.persist(extraction);
  }

  void remove(Extraction extraction) {
    entities.remove(extraction);
  }

  /** The row, locked until the transaction ends: one step of one extraction at a time. */
  Optional<Extraction> lock(UUID id) {
    return Optional.ofNullable(entities.find(Extraction.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<ExtractionRow> find(UUID id) {
    return entities
        .createQuery(PAIR + " where e.id = :id", ExtractionRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Where it stands; empty if it is gone. For callers outside any transaction. */
  @Transactional
  Optional<ExtractionStatus> status(UUID id) {
    return entities
        .createQuery("select e.status from Extraction e where e.id = :id", ExtractionStatus.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** How many of a client stand there. For callers outside any transaction. */
  @Transactional
  long count(UUID clientId, ExtractionStatus status) {
    return entities
        .createQuery(
            "select count(e) from Extraction e where e.clientId = :client and e.status = :status",
            Long.class)
        .setParameter("client", clientId)
        .setParameter("status", status)
        .getSingleResult();
  }

  /** The client's row, locked until the transaction ends: one document of it begins at a time. */
  void lockClient(UUID clientId) {
    entities
        .createQuery("select c from Client c where c.id = :client")
        .setParameter("client", clientId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  /**
   * Notes how far a running one has come. For callers outside any transaction. Asked by the id
   * alone: with the status, MySQL may come by that one's index, and meet in a deadlock who has the
   * row and changes its status, as a caller who cancels.
   */
  @Transactional
  void progress(UUID id, int done, int wanted) {
    entities
        .createQuery(
            "update Extraction e set e.pagesDone = :done, e.pagesWanted = :wanted where e.id = :id")
        .setParameter("done", done)
        .setParameter("wanted", wanted)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** The newest of the same client whose result is that of the same work. */
  Optional<Extraction> equal(Extraction wanted) {
    return entities
        .createQuery(
            "select e from Extraction e where e.clientId = :client and e.workDigest = :work"
                + " and e.status = :succeeded and e.files.result is not null"
                + " and e.files.resultMinutes > 0 and e.pageCount <= :maxPages order by e.id desc",
            Extraction.class)
        .setParameter("client", wanted.clientId())
        .setParameter("work", wanted.workDigest())
        .setParameter("succeeded", ExtractionStatus.SUCCEEDED)
        .setParameter("maxPages", wanted.maxPages())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Those that have not ended, by their order, behind {@code after}: each status by its index,
   * which is in that order. For callers outside any transaction.
   */
  @Transactional
  List<UUID> unfinished(UUID after, int limit) {
    return OPEN.stream()
        .flatMap(status -> with(status, after, limit).stream())
        .sorted()
        .limit(limit)
        .toList();
  }

  private List<UUID> with(ExtractionStatus status, UUID after, int limit) {
    return entities
        .createQuery(
            "select e.id from Extraction e where e.status = :status and e.id > :after"
                + " order by e.id",
            UUID.class)
        .setParameter("status", status)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  @Transactional
  public Set<UUID> open(Collection<UUID> ids) {
    return entities
        .createQuery(
            "select e.id from Extraction e where e.id in :ids and e.status in :open", UUID.class)
        .setParameter("ids", ids)
        .setParameter("open", OPEN)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** The documents that were worked last. */
  List<ExtractionSummary> workedLast(int limit) {
    return entities
        .createQuery(
            PAIR + " where e.status = :succeeded and e.cached = false order by e.id desc",
            ExtractionRow.class)
        .setParameter("succeeded", ExtractionStatus.SUCCEEDED)
        .setMaxResults(limit)
        .getResultStream()
        .map(ExtractionRow::summary)
        .toList();
  }

  /** The files of a batch in their order. */
  List<ExtractionRow> ofBatch(UUID batch) {
    return entities
        .createQuery(
            PAIR + " where e.batchId = :batch order by e.batchPosition", ExtractionRow.class)
        .setParameter("batch", batch)
        .getResultList();
  }

  /** Newest first, older than {@code before}, which is null for the newest of all. */
  List<ExtractionRow> newest(UUID before, int limit) {
    return entities
        .createQuery(PAIR + " where e.id < :before order by e.id desc", ExtractionRow.class)
        .setParameter("before", NewestFirst.bound(before))
        .setMaxResults(limit)
        .getResultList();
  }

  /** The same of one client. */
  List<ExtractionRow> newestOf(UUID clientId, UUID before, int limit) {
    return NewestFirst.page(
        entities
            .createQuery(
                "select e.id from Extraction e where e.clientId = :client and e.id < :before"
                    + " order by e.id desc",
                UUID.class)
            .setParameter("client", clientId)
            .setParameter("before", NewestFirst.bound(before))
            .setMaxResults(limit),
        entities.createQuery(PAIR + " where e.id in :ids order by e.id desc", ExtractionRow.class));
  }

  String clientName(UUID clientId) {
    return entities
        .createQuery("select c.name from Client c where c.id = :id", String.class)
        .setParameter("id", clientId)
        .getSingleResult();
  }
}

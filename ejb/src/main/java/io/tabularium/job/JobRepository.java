package io.tabularium.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the queue's library does not tell of its tables. */
@ApplicationScoped
class JobRepository {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** For the container. */
  JobRepository() {}

  /** One outside the container. */
  JobRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** Documents' jobs that no worker has taken yet. */
  @Transactional
  long waiting() {
    return number("select count(*) from job where picked = false").longValue();
  }

  /** Subjects that have a job of that kind. */
  @Transactional
  Set<UUID> present(String kind, Collection<UUID> subjects) {
    List<String> names = subjects.stream().map(UUID::toString).toList();
    List<?> present =
        entities
            .createNativeQuery(
                "select task_instance from job where task_name = :kind and task_instance in"
                    + " (:names)")
            .setParameter("kind", kind)
            .setParameter("names", names)
            .getResultList();
    return present.stream().map(name -> UUID.fromString((String) name)).collect(Collectors.toSet());
  }

  /** Jobs that are before this one; 0 if a worker has it, or if it is done. */
  @Transactional
  long ahead(String kind, UUID subject) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from job j join job mine on mine.task_name = :kind and"
                        + " mine.task_instance = :subject and mine.picked = false where j.picked ="
                        + " false and (j.priority > mine.priority or (j.priority = mine.priority"
                        + " and j.execution_time < mine.execution_time))")
                .setParameter("kind", kind)
                .setParameter("subject", subject.toString())
                .getSingleResult())
        .longValue();
  }

  /**
   * Marks what an earlier run of this node left claimed as dead since long, so that it is taken up
   * again at once and not when its heartbeat has grown old.
   */
  @Transactional
  void declareDead(Lane lane, String node, Instant longAgo) {
    entities
        .createNativeQuery(
            "update "
                + lane.table()
                + " set last_heartbeat = :longAgo where picked = true and picked_by = :node")
        .setParameter("longAgo", longAgo)
        .setParameter("node", node)
        .executeUpdate();
  }

  /**
   * Where the queue stands: at the last job that was begun; if none is, at the next one; if there
   * is none, where the flow that came furthest has ended.
   */
  int standing() {
    Number standing =
        number(
            "select coalesce(-(select min(priority) from job where picked = true),"
                + " -(select max(priority) from job where picked = false),"
                + " (select max(tag) from job_flow), 0)");
    return standing.intValue();
  }

  /**
   * Moves a flow on by the cost of a job, from where it or the queue stands; one that had nothing
   * in the queue comes a step before those of equal cost, so that none of theirs is before it.
   */
  void advance(Turn turn, int now) {
    int standing = now - 1;
    String next = "greatest(tag, :standing) + :cost";
    int known = move("update job_flow set tag = " + next + " where name = :flow", turn, standing);
    if (known == 0) {
      move(
          "insert into job_flow (name, tag) values (:flow, :standing + :cost)"
              + " on duplicate key update tag = "
              + next,
          turn,
          standing);
    }
  }

  private int move(String statement, Turn turn, int standing) {
    return entities
        .createNativeQuery(statement)
        .setParameter("flow", turn.flow())
        .setParameter("standing", standing)
        .setParameter("cost", turn.cost())
        .executeUpdate();
  }

  int tag(String flow) {
    return ((Number)
            entities
                .createNativeQuery("select tag from job_flow where name = :flow")
                .setParameter("flow", flow)
                .getSingleResult())
        .intValue();
  }

  private Number number(String query) {
    return (Number) entities.createNativeQuery(query).getSingleResult();
  }
}

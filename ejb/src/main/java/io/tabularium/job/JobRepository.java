package io.tabularium.job;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Execution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the queue's library does not tell of its tables. */
@ApplicationScoped
class JobRepository {

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  /** A job's data is the number of workers that died on it, as db-scheduler keeps numbers. */
  private static final byte[] NO_DEATHS = Serializer.DEFAULT_JAVA_SERIALIZER.serialize(0);

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
   * How far the jobs have come.
   *
   * @param tag of the last job that was begun; if none is, of the next one; if there is none, where
   *     the flow that came furthest has ended
   * @param waiting whether any job waits
   */
  record Standing(int tag, boolean waiting) {}

  /** Where the queue stands. */
  Standing standing() {
    Object[] found =
        (Object[])
            entities
                .createNativeQuery(
                    "select -(select min(priority) from job where picked = true),"
                        + " -(select max(priority) from job where picked = false),"
                        + " (select max(tag) from job_flow)")
                .getSingleResult();
    int tag =
        Arrays.stream(found)
            .filter(Objects::nonNull)
            .findFirst()
            .map(number -> ((Number) number).intValue())
            .orElse(0);
    return new Standing(tag, found[1] != null);
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

  /**
   * Puts a job into its queue; false if it is there already: then nothing changes. What is ignored
   * besides cannot happen: all its values have the right length.
   */
  boolean add(Lane lane, Execution job) {
    return entities
            .createNativeQuery(
                "insert ignore into "
                    + lane.table()
                    + " (task_name, task_instance, task_data, execution_time, picked, picked_by,"
                    + " last_heartbeat, version, priority) values (:kind, :subject, :data, :due,"
                    + " :picked, :node, :heartbeat, :version, :priority)")
            .setParameter("kind", job.getTaskName())
            .setParameter("subject", job.getId())
            .setParameter("data", NO_DEATHS)
            .setParameter("due", job.executionTime)
            .setParameter("picked", job.picked)
            .setParameter("node", job.pickedBy)
            .setParameter("heartbeat", job.lastHeartbeat)
            .setParameter("version", job.version)
            .setParameter("priority", job.taskInstance.getPriority())
            .executeUpdate()
        == 1;
  }

  /** Gives back a job that this node has and has not begun. */
  @Transactional
  void giveBack(Lane lane, String kind, UUID subject, long version) {
    entities
        .createNativeQuery(
            "update "
                + lane.table()
                + " set picked = false, picked_by = null, last_heartbeat = null, version = version"
                + " + 1 where task_name = :kind and task_instance = :subject and version ="
                + " :version")
        .setParameter("kind", kind)
        .setParameter("subject", subject.toString())
        .setParameter("version", version)
        .executeUpdate();
  }

  private Number number(String query) {
    return (Number) entities.createNativeQuery(query).getSingleResult();
  }
}

package io.tabularium.job;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.shaded.jdbc.JdbcRunner;
import com.github.kagkarlsson.shaded.jdbc.ResultSetMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Which jobs this node takes next, as many as it has free workers. Those that wait are claimed in
 * fair order with {@code SKIP LOCKED}; one that is sent on this node while nothing waits and a
 * worker is free is claimed by the row that is written for it, and costs no claim of its own.
 */
final class Claim extends MySQL8JdbcCustomization {

  private static final Logger LOG = Logger.getLogger(Claim.class.getName());

  private final String kinds;
  private final Semaphore free;
  private final Queue<Execution> inHand = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  /**
   * For a queue.
   *
   * @param kinds of jobs that this node knows
   * @param workers jobs that it may have at a time
   */
  Claim(Collection<String> kinds, int workers) {
    super(true);
    this.kinds = " and task_name in ('" + String.join("', '", Set.copyOf(kinds)) + "')";
    this.free = new Semaphore(workers);
  }

  /**
   * Keeps a worker for a job that is being sent; false if there is none to keep. Follow with {@link
   * #handOver}, or with {@link #release} if it is not sent after all.
   */
  boolean reserve() {
    return !closed && free.tryAcquire();
  }

  /** A job is in the queue as this node's own; false if this node takes nothing any more. */
  synchronized boolean handOver(Execution job) {
    return !closed && inHand.add(job);
  }

  /** A worker is free. */
  void release() {
    free.release();
  }

  /** Nothing is handed over any more; gives what no worker has begun. */
  synchronized List<Execution> close() {
    closed = true;
    List<Execution> left = new ArrayList<>();
    for (Execution job = inHand.poll(); job != null; job = inHand.poll()) {
      left.add(job);
      release();
    }
    return left;
  }

  @Override
  public boolean supportsSingleStatementLockAndFetch() {
    return true;
  }

  /** Called by the queue's only claiming thread, whenever it is woken. */
  @Override
  public List<Execution> lockAndFetchSingleStatement(
      JdbcTaskRepositoryContext queue, Instant now, int limit, boolean byPriority) {
    List<Execution> taken = new ArrayList<>();
    for (Execution job = poll(limit); job != null; job = poll(limit - taken.size())) {
      taken.add(job);
    }
    int workers = free.drainPermits();
    try {
      List<Execution> waited = waiting(queue, now, Math.min(workers, limit - taken.size()));
      workers -= waited.size();
      taken.addAll(waited);
    } catch (RuntimeException e) {
      if (taken.isEmpty()) {
        throw e;
      }
      LOG.log(Level.WARNING, "what waits cannot be claimed; it is tried again", e);
    } finally {
      free.release(workers);
    }
    return taken;
  }

  private Execution poll(int room) {
    return room > 0 ? inHand.poll() : null;
  }

  /** Claims the next ones. An empty queue is asked without a transaction. */
  private List<Execution> waiting(JdbcTaskRepositoryContext queue, Instant now, int most) {
    if (most <= 0 || !isAnyDue(queue, now)) {
      return List.of();
    }
    return queue.jdbcRunner.inTransaction(
        transaction -> {
          String text = createGenericSelectForUpdateQuery(queue.tableName, most, kinds, true);
          List<Execution> due =
              transaction.query(text, p -> dueBy(p, now), queue.resultSetMapper.get());
          return mark(queue, transaction, due, now);
        });
  }

  private boolean isAnyDue(JdbcTaskRepositoryContext queue, Instant now) {
    ResultSetMapper<Boolean> any = ResultSet::next;
    return queue.jdbcRunner.query(
        "select 1 from "
            + queue.tableName
            + " where picked = ? and execution_time <= ?"
            + kinds
            + " limit 1",
        p -> dueBy(p, now),
        any);
  }

  private void dueBy(PreparedStatement statement, Instant now) throws SQLException {
    statement.setBoolean(1, false);
    setInstant(statement, 2, now);
  }

  private List<Execution> mark(
      JdbcTaskRepositoryContext queue, JdbcRunner transaction, List<Execution> due, Instant now) {
    String node = queue.schedulerName.getName();
    if (!due.isEmpty()) {
      transaction.executeBatch(
          "update "
              + queue.tableName
              + " set picked = ?, picked_by = ?, last_heartbeat = ?, version = version + 1"
              + " where task_name = ? and task_instance = ?",
          due,
          (job, statement) -> {
            int parameter = 0;
            statement.setBoolean(++parameter, true);
            statement.setString(++parameter, node);
            setInstant(statement, ++parameter, now);
            statement.setString(++parameter, job.getTaskName());
            statement.setString(++parameter, job.getId());
          });
    }
    return due.stream().map(job -> job.updateToPicked(node, now)).toList();
  }
}

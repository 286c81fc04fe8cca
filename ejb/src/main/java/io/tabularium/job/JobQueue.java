package io.tabularium.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.tabularium.metric.Meters;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The queue. Jobs are claimed in fair order, then by age, with {@code SKIP LOCKED}; a job is in the
 * database before the transaction that sends it ends, and leaves it when it is done.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JobQueue {

  /** A safety net only: sending a job and finishing one both wake the queue at once. */
  private static final Duration POLLING = Duration.ofSeconds(1);

  private static final Duration HEARTBEAT = Duration.ofSeconds(3);

  /** The fewest that db-scheduler allows: a dead node's jobs are taken over within 18 s. */
  private static final int MISSED_HEARTBEATS = 4;

  /** Half of what is left of a stop's ten seconds after the server's own share. */
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(2);

  /** Claims as many as there are free workers, and not one more: so order holds to the last. */
  private static final double ALL_WORKERS = 1.0;

  /** They wait on others more than they work. */
  private static final int ERRANDS_AT_A_TIME = 8;

  /** Of no effect here, since each job that ends wakes the queue. */
  private static final double REFILL_BELOW = 0.5;

  /** What the queue's table has room for. */
  private static final int LONGEST_NODE = 50;

  private static final Integer NO_DEATHS = 0;
  private static final long FIRST_VERSION = 1;

  /**
   * Of each lane, since each stops its own: one for heartbeats, one that finds the dead. Between
   * those they give jobs back.
   */
  private static final int HOUSEKEEPERS = 2;

  @Resource(lookup = "jdbc/tabularium")
  private DataSource dataSource;

  @Resource(lookup = "concurrent/tabularium-work")
  private ManagedExecutorService workers;

  @Resource private ManagedThreadFactory threads;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Resource(lookup = "concurrent/tabularium-errand")
  private ManagedExecutorService errandRunners;

  @Inject @Any private Instance<JobHandler> handlers;
  @Inject @Any private Instance<RecurringJob> recurring;
  @Inject private TurnBook turns;
  @Inject private JobRepository jobs;
  @Inject private Settings settings;
  @Inject private Meters meters;
  @Inject private Clock clock;

  private String node;
  private final Map<Lane, Claim> claims = new EnumMap<>(Lane.class);
  private final Map<Lane, ScheduledExecutorService> housekeepers = new EnumMap<>(Lane.class);
  private Scheduler scheduler;
  private Scheduler errands;

  @PostConstruct
  void start() {
    String name = settings.get(Setting.NODE);
    node = name.substring(0, Math.min(name.length(), LONGEST_NODE));
    scheduler = scheduler(Lane.WORK, settings.get(Setting.WORKERS), workers, List.of());
    List<RecurringTask<Void>> again = recurring.stream().map(JobTask::of).toList();
    errands = scheduler(Lane.ERRAND, ERRANDS_AT_A_TIME, errandRunners, again);
    for (Lane lane : Lane.values()) {
      jobs.declareDead(lane, node, Instant.EPOCH.plus(Duration.ofDays(1)));
    }
    scheduler.start();
    errands.start();
  }

  private Scheduler scheduler(
      Lane lane, int threadCount, ManagedExecutorService runners, List<RecurringTask<Void>> again) {
    HeapMark heap = lane == Lane.WORK ? heapMark() : HeapMark.none();
    List<Task<?>> tasks =
        handlers.stream()
            .filter(h -> h.lane() == lane)
            .<Task<?>>map(h -> JobTask.of(h, meters, clock, heap))
            .toList();
    List<String> kinds = Stream.concat(tasks.stream(), again.stream()).map(Task::getName).toList();
    Claim claim = new Claim(kinds, threadCount);
    claims.put(lane, claim);
    housekeepers.put(lane, Executors.newScheduledThreadPool(HOUSEKEEPERS, threads));
    Runnable afterEach =
        () -> {
          claim.release();
          wake(lane);
        };
    return Scheduler.create(dataSource, tasks)
        .startTasks(again)
        .schedulerName(new SchedulerName.Fixed(node))
        .tableName(lane.table())
        .clock(clock::instant)
        .jdbcCustomization(claim)
        .enablePriority()
        .pollUsingLockAndFetch(REFILL_BELOW, ALL_WORKERS)
        .threads(threadCount)
        .executorService(new ContainerExecutor(runners, afterEach))
        .dueExecutor(Executors.newSingleThreadExecutor(threads))
        .housekeeperExecutor(housekeepers.get(lane))
        .pollingInterval(POLLING)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .shutdownMaxWait(STOP_PATIENCE)
        .build();
  }

  private HeapMark heapMark() {
    return new HeapMark(
        HeapMark::filledAfterCollection, () -> settings.get(Setting.WORKERS_HEAP_PERCENT));
  }

  @PreDestroy
  void stop() {
    errands.stop();
    scheduler.stop();
  }

  /**
   * Puts a job of the {@link Lane#WORK} into its queue, within the caller's transaction.
   *
   * @param subject what it is about; one job of a kind has one subject
   * @return false if that job is there already: then nothing changes
   */
  public boolean enqueue(String kind, UUID subject, Turn turn) {
    TurnBook.Place place = turns.take(turn);
    boolean here = place.isNext() && claims.get(Lane.WORK).reserve();
    return put(Lane.WORK, job(kind, subject, place.priority(), here));
  }

  /** Puts a job of the {@link Lane#ERRAND} into its queue, within the caller's transaction. */
  public void enqueueErrand(String kind, UUID subject) {
    put(Lane.ERRAND, job(kind, subject, 0, false));
  }

  /** One that is sent now; {@code here} if it has a worker of this node already. */
  private Execution job(String kind, UUID subject, int priority, boolean here) {
    Instant now = clock.instant();
    TaskInstance<Integer> instance =
        new TaskInstance<>(kind, subject.toString(), () -> NO_DEATHS, priority);
    return new Execution(
        now, instance, here, here ? node : null, null, null, 0, here ? now : null, FIRST_VERSION);
  }

  private boolean put(Lane lane, Execution job) {
    AfterCommit end = new AfterCommit(lane, job);
    boolean kept = false;
    try {
      transaction.registerInterposedSynchronization(end);
      kept = true;
    } finally {
      if (!kept) {
        end.afterCompletion(Status.STATUS_ROLLEDBACK);
      }
    }
    end.added = jobs.add(lane, job);
    return end.added;
  }

  /**
   * Takes a document's job out of the queue; false if a worker has it, or takes it at the same
   * moment (the row is asked for by its version), or if there is none.
   */
  public boolean cancel(String kind, UUID subject) {
    try {
      scheduler.cancel(TaskInstanceId.of(kind, subject.toString()));
      return true;
    } catch (TaskInstanceNotFoundException
        | TaskInstanceCurrentlyExecutingException
        | ExecutionException e) {
      return false;
    }
  }

  /** Claims no more jobs: other nodes will. Those that this node has go on. */
  public void pause() {
    errands.pause();
    scheduler.pause();
    claims.get(Lane.WORK).close().forEach(job -> giveBack(Lane.WORK, job));
  }

  /** Whether this node has no job at work. */
  public boolean isIdle() {
    return scheduler.getCurrentlyExecuting().isEmpty() && errands.getCurrentlyExecuting().isEmpty();
  }

  /** Documents' jobs that wait for a worker, on all nodes. */
  public long waiting() {
    return jobs.waiting();
  }

  /** How many of them are before this one; 0 if a worker has it, or if it is done. */
  public long ahead(String kind, UUID subject) {
    return jobs.ahead(kind, subject);
  }

  /** Those of the subjects that have no job of that kind in the {@link Lane#WORK}. */
  public Set<UUID> missing(String kind, Collection<UUID> subjects) {
    Set<UUID> missing = new HashSet<>(subjects);
    missing.removeAll(jobs.present(kind, subjects));
    return missing;
  }

  private Scheduler of(Lane lane) {
    return lane == Lane.WORK ? scheduler : errands;
  }

  private void giveBack(Lane lane, Execution job) {
    jobs.giveBack(lane, job.getTaskName(), UUID.fromString(job.getId()), job.version);
  }

  private void wake(Lane lane) {
    of(lane).triggerCheckForDueExecutions();
  }

  /** A job's worker begins when the transaction that sends it has ended well, and not before. */
  private final class AfterCommit implements Synchronization {

    private final Lane lane;
    private final Execution job;
    private boolean added;

    AfterCommit(Lane lane, Execution job) {
      this.lane = lane;
      this.job = job;
    }

    @Override
    public void beforeCompletion() {
      // nothing to prepare
    }

    @Override
    public void afterCompletion(int status) {
      boolean sent = added && status == Status.STATUS_COMMITTED;
      if (job.picked && !(sent && claims.get(lane).handOver(job))) {
        claims.get(lane).release();
        if (sent) {
          // this node leaves; no transaction may begin here
          housekeepers.get(lane).execute(() -> giveBack(lane, job));
        }
      }
      if (sent) {
        wake(lane);
      }
    }
  }
}

package io.tabularium.job;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.tabularium.metric.DatabaseInMemory;
import io.tabularium.metric.Meters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The real queue on H2, with one worker, which polls when it is told to. */
final class QueueInMemory implements AutoCloseable {

  static final String KIND = "test";

  private static final double HALF = 0.5;

  private final DatabaseInMemory database = new DatabaseInMemory();
  private final Claim claim = new Claim(List.of(KIND), 1);
  private final JobRepository jobs = new JobRepository(database.entities());
  private final TurnBook turns = new TurnBook(jobs);
  private final SettableClock clock = new SettableClock();
  private final Consumer<UUID> work;
  private final ManualScheduler scheduler;
  private int done;

  /** Makes an empty one; {@code work} is what its jobs do. */
  QueueInMemory(Consumer<UUID> work) {
    this.work = work;
    Clock fixed = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    TestHelper.ManualSchedulerBuilder builder =
        TestHelper.createManualScheduler(
            database.dataSource(),
            List.of(JobTask.of(new Worker(), new Meters(), fixed, HeapMark.none())));
    builder.tableName("job").clock(clock);
    builder.enablePriority().jdbcCustomization(claim);
    builder.threads(1).pollUsingLockAndFetch(HALF, 1);
    scheduler = builder.build();
  }

  private final class Worker implements JobHandler {

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public void run(UUID subject, BooleanSupplier stopping) {
      done++;
      work.accept(subject);
    }

    @Override
    public void giveUp(UUID subject, GiveUp reason) {
      throw new AssertionError(reason);
    }
  }

  JobRepository jobs() {
    return jobs;
  }

  Claim claim() {
    return claim;
  }

  SettableClock clock() {
    return clock;
  }

  ManualScheduler scheduler() {
    return scheduler;
  }

  void transact(Runnable changes) {
    database.transact(changes);
  }

  TurnBook.Place take(Turn turn) {
    TurnBook.Place[] place = new TurnBook.Place[1];
    transact(() -> place[0] = turns.take(turn));
    return place[0];
  }

  /** What the queue does when it is woken; gives whether there was a job. */
  boolean poll() {
    int before = done;
    scheduler.runAnyDueExecutions();
    for (int worked = before; worked < done; worked++) {
      claim.release();
    }
    return done > before;
  }

  /** How many jobs are in it. */
  long rows() {
    return (Long)
        database
            .entities()
            .createNativeQuery("select count(*) from job", Long.class)
            .getSingleResult();
  }

  @Override
  public void close() {
    database.close();
  }
}

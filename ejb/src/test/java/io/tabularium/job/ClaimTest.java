package io.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.tabularium.metric.Meters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a node of one worker comes by its jobs. */
class ClaimTest {

  private static final String KIND = "test";
  private static final String NODE = "node-1";
  private static final Turn TURN = new Turn("A", 4);
  private static final double HALF = 0.5;

  private final List<UUID> begun = new ArrayList<>();
  private final Claim claim = new Claim(List.of(KIND), 1);
  private SessionFactory sessions;
  private Session session;
  private JobRepository jobs;
  private TurnBook turns;
  private SettableClock clock;
  private ManualScheduler scheduler;

  @BeforeEach
  void open() {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE");
    Flyway.configure().dataSource(database).locations("classpath:sql").load().migrate();
    Configuration hibernate = new Configuration();
    hibernate.getProperties().put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, database);
    hibernate.setProperty("hibernate.jdbc.time_zone", "UTC");
    hibernate.setProperty("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP");
    sessions = hibernate.buildSessionFactory();
    session = sessions.openSession();
    jobs = new JobRepository(session);
    turns = new TurnBook(jobs);
    clock = new SettableClock();
    Clock fixed = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    TestHelper.ManualSchedulerBuilder builder =
        TestHelper.createManualScheduler(
            database, List.of(JobTask.of(new Recorder(), new Meters(), fixed, HeapMark.none())));
    builder.tableName("job").clock(clock);
    builder.enablePriority().jdbcCustomization(claim);
    builder.threads(1).pollUsingLockAndFetch(HALF, 1);
    scheduler = builder.build();
  }

  @AfterEach
  void close() {
    session.close();
    sessions.close();
  }

  private final class Recorder implements JobHandler {

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public void run(UUID subject, BooleanSupplier stopping) {
      begun.add(subject);
    }

    @Override
    public void giveUp(UUID subject, GiveUp reason) {
      throw new AssertionError(reason);
    }
  }

  private Execution send(String kind, int priority, boolean here) {
    Instant now = clock.now();
    Execution job =
        new Execution(
            now,
            new TaskInstance<>(kind, UUID.randomUUID().toString(), () -> 0, priority),
            here,
            here ? NODE : null,
            null,
            null,
            0,
            here ? now : null,
            1);
    assertThat(write(job)).isTrue();
    return job;
  }

  private boolean write(Execution job) {
    session.beginTransaction();
    boolean added = jobs.add(Lane.WORK, job);
    session.getTransaction().commit();
    return added;
  }

  private TurnBook.Place place() {
    session.beginTransaction();
    TurnBook.Place place = turns.take(TURN);
    session.getTransaction().commit();
    return place;
  }

  /** What the queue does when it is woken. */
  private void poll() {
    clock.set(clock.now().plusSeconds(1));
    int before = begun.size();
    scheduler.runAnyDueExecutions();
    for (int done = before; done < begun.size(); done++) {
      claim.release();
    }
  }

  private static UUID subject(Execution job) {
    return UUID.fromString(job.getId());
  }

  private long rows() {
    return session.createNativeQuery("select count(*) from job", Long.class).getSingleResult();
  }

  @Test
  void whatIsSentHereIsBegunOnceAndGone() {
    assertThat(place().isNext()).isTrue();
    assertThat(claim.reserve()).isTrue();
    Execution job = send(KIND, 0, true);
    poll();
    assertThat(begun).as("nobody claims what is claimed").isEmpty();
    assertThat(claim.handOver(job)).isTrue();
    poll();
    poll();
    assertThat(begun).containsExactly(subject(job));
    assertThat(rows()).isZero();
  }

  @Test
  void whatWaitsIsNotOvertaken() {
    Execution waiting = send(KIND, 0, false);
    assertThat(place().isNext()).isFalse();
    poll();
    assertThat(begun).containsExactly(subject(waiting));
    assertThat(place().isNext()).isTrue();
  }

  @Test
  void aWorkerIsKeptForOneJobOnly() {
    assertThat(claim.reserve()).isTrue();
    assertThat(claim.reserve()).isFalse();
    Execution waiting = send(KIND, 0, false);
    poll();
    assertThat(begun).as("the worker is kept for another").isEmpty();
    claim.release(); // that one was not sent after all
    poll();
    assertThat(begun).containsExactly(subject(waiting));
  }

  @Test
  void aNodeThatLeavesGivesBackWhatNoWorkerHasBegun() {
    assertThat(claim.reserve()).isTrue();
    Execution job = send(KIND, 0, true);
    claim.handOver(job);
    assertThat(claim.close()).containsExactly(job);
    assertThat(claim.reserve()).isFalse();
    assertThat(claim.handOver(job)).isFalse();
    session.beginTransaction();
    jobs.giveBack(Lane.WORK, KIND, subject(job), job.version);
    session.getTransaction().commit();
    poll(); // as any other node would
    assertThat(begun).containsExactly(subject(job));
    assertThat(rows()).isZero();
  }

  @Test
  void aKindThatThisNodeDoesNotKnowIsLeftToOthers() {
    send("of a newer release", 5, false);
    Execution known = send(KIND, 0, false);
    poll();
    poll();
    assertThat(begun).containsExactly(subject(known));
    assertThat(rows()).isOne();
  }

  @Test
  void aJobIsThereOnce() {
    Execution job = send(KIND, 0, false);
    assertThat(write(job)).isFalse();
    assertThat(rows()).isOne();
  }
}

package io.tabularium.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.tabularium.metric.Meters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The order in which one worker takes jobs; the clock moves a second with each of them. */
class FairOrderTest {

  private static final int NORMAL = 4;
  private static final int LOW = 16;
  private static final int HIGH = 1;
  private static final double HALF = 0.5;
  private static final String KIND = "test";

  private final Claim claim = new Claim(List.of(KIND), 1);
  private final List<String> order = new ArrayList<>();
  private final Map<UUID, String> names = new HashMap<>();
  private final Map<Integer, Runnable> arrivals = new HashMap<>();
  private SessionFactory sessions;
  private Session session;
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
    sessions = hibernate.buildSessionFactory();
    session = sessions.openSession();
    turns = new TurnBook(new JobRepository(session));
    clock = new SettableClock();
    TestHelper.ManualSchedulerBuilder builder =
        TestHelper.createManualScheduler(
            database,
            List.of(
                JobTask.of(
                    new Recorder(),
                    new Meters(),
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                    HeapMark.none())));
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
      order.add(names.get(subject));
      clock.set(clock.now().plusSeconds(1));
      arrivals.getOrDefault(order.size(), () -> {}).run();
    }

    @Override
    public void giveUp(UUID subject, GiveUp reason) {
      throw new AssertionError(reason);
    }
  }

  private void arrive(String flow, int cost, int count) {
    for (int i = 0; i < count; i++) {
      UUID subject = UUID.randomUUID();
      names.put(subject, flow);
      session.beginTransaction();
      int priority = turns.take(new Turn(flow, cost)).priority();
      session.getTransaction().commit();
      scheduler.scheduleIfNotExists(
          new TaskInstance.Builder<Integer>(KIND, subject.toString())
              .data(0)
              .priority(priority)
              .build(),
          clock.now());
    }
  }

  private void work() {
    clock.set(clock.now().plusSeconds(1));
    for (int before = -1; before < order.size(); ) {
      before = order.size();
      scheduler.runAnyDueExecutions();
      for (int done = before; done < order.size(); done++) {
        claim.release();
      }
    }
  }

  @Test
  void aSingleJobIsNextAfterFiveHundredOfAnother() {
    arrive("A", NORMAL, 500);
    arrivals.put(3, () -> arrive("B", NORMAL, 1)); // while the third is worked
    work();
    assertThat(order).hasSize(501);
    assertThat(order.indexOf("B")).as("jobs before it: those begun when it came").isEqualTo(3);
  }

  @Test
  void twoFullFlowsTakeTurns() {
    arrive("A", NORMAL, 20);
    arrive("B", NORMAL, 20);
    work();
    for (int i = 1; i <= order.size(); i++) {
      List<String> begun = order.subList(0, i);
      long ahead = begun.stream().filter("A"::equals).count() * 2 - i;
      assertThat(ahead).as("jobs of A more than of B after %d", i).isBetween(-1L, 2L);
    }
  }

  @Test
  void aLowJobAmongEndlessNormalOnesIsTakenInTime() {
    arrive("A", NORMAL, 2);
    arrive("low", LOW, 1);
    for (int i = 1; i < 100; i++) {
      arrivals.put(i, () -> arrive("A", NORMAL, 1));
    }
    work();
    assertThat(order.indexOf("low")).isBetween(3, 2 * LOW / NORMAL);
  }

  @Test
  void aHighJobOvertakesItsOwnClientsOthers() {
    arrive("A/normal", NORMAL, 50);
    arrivals.put(10, () -> arrive("A/high", HIGH, 1));
    work();
    assertThat(order.indexOf("A/high")).isEqualTo(10);
  }

  @Test
  void anIdleQueueForgivesNobodyAndBlamesNobody() {
    arrive("A", NORMAL, 100);
    work();
    order.clear();
    arrive("A", NORMAL, 1);
    arrive("B", NORMAL, 1);
    work();
    assertThat(order).containsExactly("A", "B");
  }

  @Test
  void theFirstOfEqualsIsTheOlder() {
    arrive("A", NORMAL, 1);
    clock.set(clock.now().plus(Duration.ofMillis(1)));
    arrive("B", NORMAL, 1);
    work();
    assertThat(order).containsExactly("A", "B");
  }
}

package io.tabularium.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.tabularium.job.Claims;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every question that a repository or the queue asks is answered by an index, whatever the size of
 * the tables: the statements are caught as they are sent, and their plans read on filled tables.
 * The system property {@code tabularium.it.rows} says how many rows each has.
 */
@ExtendWith(DatabaseExtension.class)
class PlansIT {

  private static final int ROWS = Integer.getInteger("tabularium.it.rows", 20_000);
  private static final Path REPORT =
      Path.of("target", "database", "plans-" + DatabaseServer.KIND + ".txt");

  /** Tables of a few dozen rows at the most, however long a server runs. */
  private static final Set<String> SMALL =
      Set.of(
          "tier",
          "objective",
          "alert_rule",
          "alert",
          "administrator",
          "stored_setting",
          "audit_head");

  /** What a plan may read in order to give a page of a list, beside the page itself. */
  private static final int FEW = 1000;

  /** Statements of one call: the dashboard, which asks for so many different things, has 11. */
  private static final int MOST = 12;

  /** They ask the server for its own data source. */
  private static final Set<String> OF_THE_SERVER =
      Set.of("PlanRepository", "DatabaseHealthService");

  /** Such as a client asks for, of extractions, of invoices and of deliveries. */
  private static final String PAGE =
      "select .+ from \\w+ (\\w+) where \\1.client_id=\\? and \\1.id<\\?"
          + " order by \\1.id desc limit \\?";

  private static final int PATIENCE_SECONDS = 60;

  private static DataSource database;
  private static EntityManagerFactory factory;
  private static final AtomicInteger ASKED = new AtomicInteger();

  /** Whose statements count: the queue's own threads may have some left to send. */
  private static volatile Thread asking;

  private static final Map<String, List<ParameterSetOperation>> CAUGHT = new ConcurrentHashMap<>();

  @BeforeAll
  static void fill(DatabaseServer server) throws SQLException {
    database = server.schema("plans");
    DatabaseProvider.migrate(database, PlansIT.class.getClassLoader());
    Filling.fill(database, ROWS);
    MetadataSources sources =
        new MetadataSources(
            new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.datasource", caught())
                .applySetting("hibernate.hbm2ddl.auto", "validate")
                .applySetting("hibernate.dialect", dialect())
                .applySetting("hibernate.jdbc.time_zone", "UTC")
                .applySetting("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP")
                .applySetting("hibernate.type.preferred_uuid_jdbc_type", "BINARY")
                .build());
    Questions.classes("").stream()
        .filter(type -> type.isAnnotationPresent(Entity.class))
        .forEach(sources::addAnnotatedClass);
    factory = sources.buildMetadata().buildSessionFactory();
  }

  private static String dialect() {
    return "org.hibernate.dialect."
        + (DatabaseServer.KIND.equals("mysql") ? "MySQLDialect" : "MariaDBDialect");
  }

  @AfterAll
  static void stop() {
    if (factory != null) {
      factory.close();
    }
  }

  /** The data source with every statement that passes remembered. */
  private static DataSource caught() {
    return ProxyDataSourceBuilder.create(database)
        .listener(
            new QueryExecutionListener() {
              @Override
              public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                if (Thread.currentThread().equals(asking)) {
                  ASKED.incrementAndGet();
                }
                for (QueryInfo query : queries) {
                  List<List<ParameterSetOperation>> values = query.getParametersList();
                  CAUGHT.putIfAbsent(
                      query.getQuery(), values.isEmpty() ? List.of() : List.copyOf(values.get(0)));
                }
              }

              @Override
              public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                // only what is asked counts
              }
            })
        .build();
  }

  @Test
  void everyQuestionGoesByAnIndex() throws Exception {
    Set<String> asked = askRepositories();
    claim();
    assertThat(asked).hasSizeGreaterThan(60);

    List<String> report = new ArrayList<>(List.of(version() + ", rows in each table: " + ROWS));
    Set<String> wrong = new TreeSet<>();
    for (Map.Entry<String, List<ParameterSetOperation>> each : inOrder().entrySet()) {
      Plan plan = Plan.of(database, each.getKey(), each.getValue());
      report.add(plan.toString());
      if (plan.steps().stream().anyMatch(step -> isSlow(plan, step))) {
        wrong.add(plan.toString());
      }
    }
    write(report);
    assertThat(wrong).isEmpty();
  }

  /** Whole rows are read from a client's newest on until the page begins. */
  @Test
  void aPageOfAClientsListIsFoundInAnIndexAlone() throws Exception {
    askRepositories();
    List<Plan> pages = new ArrayList<>();
    for (Map.Entry<String, List<ParameterSetOperation>> each : inOrder().entrySet()) {
      if (each.getKey().matches(PAGE)) {
        pages.add(Plan.of(database, each.getKey(), each.getValue()));
      }
    }
    assertThat(pages).hasSize(3);
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(page.steps())
                    .allSatisfy(
                        step -> assertThat(step.extra()).containsPattern("Using index(;|$)")));
  }

  private static Set<String> askRepositories() throws ReflectiveOperationException {
    Questions questions = new Questions(factory);
    Set<String> asked = new TreeSet<>();
    for (Class<?> repository : Questions.classes("Repository")) {
      if (!OF_THE_SERVER.contains(repository.getSimpleName())) {
        questions.ask(repository, asked::add);
      }
    }
    return asked;
  }

  /** Each list has {@code LIMIT} rows: who asks once a row would be far beyond this. */
  @Test
  void noCallAsksOnceForEveryRow() throws Exception {
    Map<String, Integer> statements = new TreeMap<>();
    asking = Thread.currentThread();
    for (Class<?> type : asking()) {
      new Questions(factory)
          .ask(type, name -> statements.merge(name, ASKED.getAndSet(0), Math::max));
    }
    assertThat(statements).hasSizeGreaterThan(90);
    assertThat(statements)
        .allSatisfy((name, number) -> assertThat(number).as(name).isLessThanOrEqualTo(MOST));
  }

  private static List<Class<?>> asking() {
    List<Class<?>> types = new ArrayList<>();
    for (String ending : List.of("Repository", "Service", "Administration", "Desk")) {
      Questions.classes(ending).stream()
          .filter(type -> !OF_THE_SERVER.contains(type.getSimpleName()))
          .forEach(types::add);
    }
    return types;
  }

  private static boolean isSlow(Plan plan, Plan.Step step) {
    if (step.table() == null || SMALL.contains(step.table()) || step.table().startsWith("<")) {
      return false;
    }
    boolean page = plan.statement().contains("limit");
    boolean sorts = step.extra().contains("filesort");
    // a sweep removes whatever it reads, which in this test is everything
    boolean sweeps = plan.statement().startsWith("delete");
    boolean scans = step.isScan() && !sweeps;
    return (scans || (page && sorts)) && step.rows() > FEW;
  }

  /** The queue's own: the claim, and the search for the dead. */
  private static void claim() throws InterruptedException {
    Scheduler scheduler =
        Scheduler.create(
                caught(), Tasks.oneTime("extraction", Integer.class).execute((job, context) -> {}))
            .tableName("job")
            .jdbcCustomization(Claims.of("extraction", 2))
            .enablePriority()
            .pollUsingLockAndFetch(0.5, 1)
            .threads(2)
            .pollingInterval(Duration.ofMillis(100))
            .heartbeatInterval(Duration.ofSeconds(1))
            .build();
    scheduler.start();
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (!(isCaught("skip locked") && isCaught("last_heartbeat <"))) {
        assertThat(System.nanoTime()).as("%s", CAUGHT.keySet()).isLessThan(end);
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } finally {
      scheduler.stop();
    }
  }

  private static boolean isCaught(String words) {
    return CAUGHT.keySet().stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }

  /** Without what is no question: rows that are added, and the search for a schema. */
  private static Map<String, List<ParameterSetOperation>> inOrder() {
    Map<String, List<ParameterSetOperation>> ordered = new LinkedHashMap<>();
    CAUGHT.keySet().stream()
        .filter(text -> text.matches("(?is)(select|update|delete).* .*"))
        .filter(text -> !text.contains("information_schema"))
        .sorted()
        .forEach(text -> ordered.put(text, CAUGHT.get(text)));
    return ordered;
  }

  private static String version() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  private static void write(List<String> report) throws IOException {
    Files.write(REPORT, report);
  }
}

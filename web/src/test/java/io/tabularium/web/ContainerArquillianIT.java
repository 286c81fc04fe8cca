package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tabularium.account.AccountService;
import io.tabularium.account.AccountSource;
import io.tabularium.account.AdministratorService;
import io.tabularium.account.AdministratorStore;
import io.tabularium.account.Caller;
import io.tabularium.account.Role;
import io.tabularium.account.Tier;
import io.tabularium.engine.Budget;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.StageListener;
import io.tabularium.extraction.ExtractionRunner;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.LostWork;
import io.tabularium.extraction.Request;
import io.tabularium.fault.Breaker;
import io.tabularium.fault.Breakers;
import io.tabularium.fault.DatabaseGuard;
import io.tabularium.job.JobQueue;
import io.tabularium.setting.SettingService;
import io.tabularium.storage.StoredFile;
import io.tabularium.web.upgrade.UpgradeServlet;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import jakarta.websocket.server.ServerContainer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the application server: the real archive, with these tests added to it. */
@ExtendWith(ArquillianExtension.class)
public class ContainerArquillianIT {

  private static final int PAGES = 10;
  private static final long PATIENCE_SECONDS = 20;
  private static final long PAUSE_NANOS = 100_000_000L;

  @Inject private AccountService accounts;
  @Inject private AdministratorService administrators;
  @Inject private AdministratorStore store;
  @Inject private ExtractionRunner runner;
  @Inject private JobQueue queue;
  @Inject private ExtractionService extractions;
  @Inject private LostWork lostWork;
  @Inject private AccountSource source;
  @Inject private DatabaseGuard guard;
  @Inject private Breakers breakers;
  @Inject private SettingService settings;
  @Inject private UserTransaction transaction;
  @Inject private ServletContext context;
  @Inject private HttpServletRequest request;

  @Resource(lookup = "jdbc/tabularium")
  private DataSource dataSource;

  @Resource private ManagedExecutorService executor;

  /** The archive that is shipped, and the tests. */
  @Deployment
  public static WebArchive archive() throws IOException {
    Path payara = Path.of("..", "server-config", "payara");
    Files.writeString(
        Path.of("target", "boot.asadmin"),
        Files.readString(payara.resolve("embedded.asadmin"))
            + Files.readString(payara.resolve("common.asadmin")));
    File assertj =
        new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/tabularium.war"))
        .addAsLibraries(assertj)
        .addClass(UpgradeServlet.class)
        .addAsResource(new File("../server-config/sample.pdf"), "sample.pdf");
  }

  @Test
  public void theRoomsAreThere() {
    assertThat(queue.waiting()).isZero();
    assertThat(accounts.tiers())
        .extracting(tier -> tier.name().wire())
        .startsWith("anonymous", "free");
  }

  /** With the container's own default, 0, Tyrus now and then ends one as it opens. */
  @Test
  public void webSocketsHaveATimeToBeIdleBeforeTheyOpen() {
    ServerContainer webSockets =
        (ServerContainer) context.getAttribute(ServerContainer.class.getName());
    assertThat(webSockets.getDefaultMaxSessionIdleTimeout()).isEqualTo(300_000);
  }

  /** What a client sends to an open one while it is taken back begins its request once more. */
  @Test
  public void aConnectionThatLeftHttpEndsBeforeItIsTakenBack() throws Exception {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), request.getLocalPort())) {
      client.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      client.getOutputStream().write(upgrade().getBytes(StandardCharsets.US_ASCII));
      UpgradeServlet.Handler handler =
          UpgradeServlet.HANDLERS.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      AtomicBoolean ended = new AtomicBoolean();
      handler.close(() -> ended.set(readToTheEnd(client)));
      assertThat(ended).isTrue();
    }
  }

  private String upgrade() {
    return "GET "
        + context.getContextPath()
        + UpgradeServlet.PATH
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: test\r\n\r\n";
  }

  private static boolean readToTheEnd(Socket client) {
    try {
      client.getInputStream().readAllBytes();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  public void everyMigrationHasRun() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*), sum(case when success then 1 else 0 end) from schema_history")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isGreaterThanOrEqualTo(3).isEqualTo(rows.getInt(2));
    }
  }

  @Test
  public void whatIsRolledBackNeverWas() throws Exception {
    transaction.begin();
    accounts.bootstrap("a-key-that-never-was");
    assertThat(accounts.authenticate("a-key-that-never-was")).isPresent();
    transaction.rollback();
    assertThat(accounts.authenticate("a-key-that-never-was")).isEmpty();
  }

  @Test
  public void aNewBootstrapKeyReplacesTheOldOne() {
    accounts.bootstrap("first-key");
    accounts.bootstrap("second-key");
    assertThat(accounts.authenticate("first-key")).isEmpty();
    assertThat(accounts.authenticate("second-key").orElseThrow().clientName())
        .isEqualTo("bootstrap");
    accounts.bootstrap("first-key");
    assertThat(accounts.authenticate("first-key")).isPresent();
  }

  @Test
  public void administratorsAreKnownByTheirPassword() {
    assertThat(administrators.verify("admin", "of-the-tests".toCharArray())).contains(Role.ADMIN);
    assertThat(administrators.verify("admin", "wrong".toCharArray())).isEmpty();
    CredentialValidationResult valid =
        store.validate(new UsernamePasswordCredential("admin", "of-the-tests"));
    assertThat(valid.getCallerGroups()).containsExactlyInAnyOrder("viewer", "operator", "admin");
  }

  @Test
  public void theBulkheadRefusesWhatIsTooMuch() throws Exception {
    Path pdf = sample();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Budget waiting =
        () -> {
          inside.countDown();
          awaitUninterruptibly(release);
          return null;
        };
    ExtractionOptions slow = ExtractionOptions.DEFAULT.withBudget(waiting);
    Future<?> first =
        executor.submit(() -> runner.run(pdf, slow, PAGES, StageListener.NONE, Map.of()));
    inside.await();
    assertThatThrownBy(
            () -> runner.run(pdf, ExtractionOptions.DEFAULT, PAGES, StageListener.NONE, Map.of()))
        .isInstanceOf(BulkheadException.class);
    release.countDown();
    first.get();
    assertThat(
            runner
                .run(pdf, ExtractionOptions.DEFAULT, PAGES, StageListener.NONE, Map.of())
                .tables())
        .hasSize(1);
  }

  @Test
  public void whatFailsOnceIsTriedAgain() {
    awaitClosed();
    AtomicInteger asked = new AtomicInteger();
    assertThat(guard.<String>ask(() -> asked.incrementAndGet() == 1 ? away() : "there"))
        .isEqualTo("there");
    assertThat(asked).hasValue(2);
  }

  @Test
  public void whatFailsFiveTimesIsLeftAloneUntilATrialSucceeds() {
    awaitClosed();
    List<Tier> known = source.tiers();
    AtomicInteger asked = new AtomicInteger();
    Supplier<String> failing =
        () -> {
          asked.incrementAndGet();
          return away();
        };
    Throwable thrown = catchThrowable(() -> guard.ask(failing));
    while (!(thrown instanceof CircuitBreakerOpenException)) {
      assertThat(asked.get()).isLessThan(2 * Breaker.THRESHOLD);
      thrown = catchThrowable(() -> guard.ask(failing));
    }
    assertThat(asked.get()).isBetween(Breaker.THRESHOLD, Breaker.THRESHOLD + 1);
    assertThat(breakers.states().get(0).state()).isEqualTo("open");
    // meanwhile the price list is as it was last, and that is told
    long before = breakers.states().get(0).fallbacks();
    assertThat(source.tiers()).isEqualTo(known);
    assertThat(breakers.states().get(0).fallbacks()).isEqualTo(before + 1);
    awaitClosed();
    assertThat(breakers.states().get(0).state()).isEqualTo("closed");
  }

  @Test
  public void whatDoesNotAnswerIsGivenUp() {
    awaitClosed();
    CountDownLatch never = new CountDownLatch(1);
    assertThatThrownBy(
            () ->
                guard.ask(
                    () -> {
                      awaitUninterruptibly(never);
                      return "late";
                    }))
        .isInstanceOf(TimeoutException.class);
  }

  @Test
  public void aStoredSettingIsSeenByWhoeverReadsTheConfiguration() {
    String name = "tabularium.queue.capacity";
    assertThat(configured(name)).isEmpty();
    settings.change("the tests", name, "4321");
    awaitConfigured(name, Optional.of("4321"));
    settings.change("the tests", name, null);
    assertThat(settings.find(name).orElseThrow().source()).isEqualTo("default");
    awaitConfigured(name, Optional.empty());
  }

  private static void awaitConfigured(String name, Optional<String> value) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (!configured(name).equals(value)) {
      assertThat(System.nanoTime()).as("five seconds are over").isLessThan(end);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static Optional<String> configured(String name) {
    return ConfigProvider.getConfig().getOptionalValue(name, String.class);
  }

  private static String away() {
    throw new IllegalStateException("away");
  }

  private void awaitClosed() {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!answers()) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean answers() {
    try {
      return guard.ask(() -> true);
    } catch (CircuitBreakerOpenException e) {
      return false;
    }
  }

  @Test
  public void workThatTheQueueHasLostIsFoundAndDone() throws Exception {
    accounts.bootstrap("key-of-lost-work");
    Caller caller = accounts.authenticate("key-of-lost-work").orElseThrow();
    StoredFile document = extractions.receive(caller, Files.newInputStream(sample()));
    Request request = Request.parse(Map.of("name", "lost.pdf"));
    UUID id = extractions.submit(caller, document, request).summary().id();
    awaitSuccess(caller, id);
    lostWork.run();
    assertThat(status(caller, id)).isEqualTo(ExtractionStatus.SUCCEEDED);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update extraction set status = 'RUNNING' where document_name = 'lost.pdf'");
    }
    lostWork.run();
    awaitSuccess(caller, id);
  }

  private void awaitSuccess(Caller caller, UUID id) {
    ExtractionStatus now = status(caller, id);
    while (!now.isFinal()) {
      LockSupport.parkNanos(PAUSE_NANOS);
      now = status(caller, id);
    }
    assertThat(now).isEqualTo(ExtractionStatus.SUCCEEDED);
  }

  private ExtractionStatus status(Caller caller, UUID id) {
    return extractions.find(caller, id).summary().status();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path sample() throws IOException {
    Path file = Files.createTempFile("sample", ".pdf");
    try (InputStream in =
        ContainerArquillianIT.class.getClassLoader().getResourceAsStream("sample.pdf")) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }
}

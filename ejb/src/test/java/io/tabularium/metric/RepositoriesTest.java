package io.tabularium.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.audit.TestAudit;
import io.tabularium.setting.InvalidInputException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rows of this room on the real schema. */
class RepositoriesTest {

  private static final Instant BEGUN = Instant.parse("2026-03-01T10:00:00Z");

  private final DatabaseInMemory database =
      new DatabaseInMemory(
          Stream.concat(
                  Stream.of(
                      ObjectiveRow.class, AlertRuleRow.class, AlertRow.class, AlertChangeRow.class),
                  TestAudit.types().stream())
              .toArray(Class<?>[]::new));
  private final ReadingRepository readings = database.inject(new ReadingRepository());
  private final AlertRepository alerts = database.inject(new AlertRepository());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aMinuteIsOverwrittenUntilItIsOver() {
    save(BEGUN, "a", 1);
    save(BEGUN, "a", 2);
    save(BEGUN, "b", 3);
    save(BEGUN.plusSeconds(60), "a", 4);
    List<StoredReading> range =
        readings.range(Stretch.MINUTE, BEGUN, BEGUN.plus(Duration.ofMinutes(1)));
    assertThat(range).extracting(StoredReading::node).containsExactly("a", "b");
    assertThat(range).extracting(row -> row.content()[0]).containsExactly((byte) 2, (byte) 3);
    assertThat(range).extracting(StoredReading::begun).containsOnly(BEGUN);
    assertThat(readings.newest(Stretch.MINUTE)).isEqualTo(BEGUN.plusSeconds(60));
    assertThat(readings.oldest(Stretch.MINUTE, BEGUN, BEGUN.plusSeconds(300))).isEqualTo(BEGUN);
    assertThat(readings.oldest(Stretch.HOUR, BEGUN, BEGUN.plusSeconds(300))).isNull();
    assertThat(readings.newest(Stretch.HOUR)).isNull();
    database.transact(
        () -> {
          assertThat(readings.sweep(Stretch.MINUTE, BEGUN.plusSeconds(60), 1)).isEqualTo(1);
          assertThat(readings.sweep(Stretch.MINUTE, BEGUN.plusSeconds(60), 9)).isEqualTo(1);
        });
    assertThat(readings.range(Stretch.MINUTE, BEGUN, BEGUN.plusSeconds(300))).hasSize(1);
  }

  @Test
  void theNineObjectivesAndTheRulesAreThere() {
    assertThat(alerts.objectives()).hasSize(9).allMatch(o -> o.quantity().isKnown());
    assertThat(alerts.rules())
        .hasSizeGreaterThanOrEqualTo(17)
        .allMatch(rule -> rule.quantity().isKnown() && !rule.remedy().isBlank());
    database.transact(
        () -> alerts.objective("error-rate").orElseThrow().change(2, Duration.ofMinutes(10)));
    assertThat(alerts.objective("error-rate").orElseThrow().objective().bound()).isEqualTo(2);
  }

  @Test
  void whatIsPromisedChangesWithinReasonAndIsLogged() {
    AuditService audit = TestAudit.service(database.entities(), Clock.fixed(BEGUN, ZoneOffset.UTC));
    ObjectiveService objectives = new ObjectiveService(alerts, null, audit);
    database.transact(() -> objectives.change("anna", "error-rate", 2, Duration.ofHours(1)));
    assertThat(alerts.objective("error-rate").orElseThrow().objective().window())
        .isEqualTo(Duration.ofHours(1));
    AuditChange change = audit.newest(Long.MAX_VALUE, 1).get(0).change();
    assertThat(change.subject()).isEqualTo("objective error-rate");
    assertThat(change.before()).isEqualTo("1.0 % over 300 s");
    assertThat(change.after()).isEqualTo("2.0 % over 3600 s");
    for (double bound : new double[] {0, -1, 101, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> objectives.change("anna", "error-rate", bound, Duration.ofHours(1)))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("bound: ");
    }
    assertThatThrownBy(() -> objectives.change("anna", "error-rate", 2, Duration.ofDays(31)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("windowSeconds: ");
    assertThat(objectives.change("anna", "nonsense", 2, Duration.ofHours(1))).isEmpty();
  }

  @Test
  void alertsAndTheirChangesAreKept() {
    AlertRow.Key key = new AlertRow.Key("HighCpu", "a");
    database.transact(() -> alerts.add(new AlertRow(key, AlertState.begin(BEGUN))));
    database.transact(
        () -> {
          AlertRow row = alerts.lock(key).orElseThrow();
          row.take(new AlertState(Level.RED, BEGUN.plusSeconds(5), null), 99.5);
          row.silence(BEGUN.plusSeconds(60));
          AlertChanged change =
              new AlertChanged(
                  new UUID(0, 1), "HighCpu", "a", Level.GREEN, Level.RED, 99.5, BEGUN, "");
          alerts.add(new AlertChangeRow(change));
        });
    AlertRow row = alerts.alerts().get(0);
    assertThat(row.state().level()).isEqualTo(Level.RED);
    assertThat(row.measured()).isEqualTo(99.5);
    assertThat(row.isSilentAt(BEGUN)).isTrue();
    assertThat(row.isSilentAt(BEGUN.plusSeconds(61))).isFalse();
    assertThat(alerts.newestChanges(5).get(0).change("r").to()).isEqualTo(Level.RED);
    assertThat(alerts.kept(new UUID(0, 1)).orElseThrow().change("r").remedy()).isEqualTo("r");
    assertThat(alerts.kept(new UUID(0, 2))).isEmpty();
  }

  @Test
  void everyQuestionGoesByAnIndex() throws SQLException {
    String range =
        "select begun, node, content from reading where stretch = 'MINUTE'"
            + " and begun >= '2026-03-01' and begun < '2026-03-02'";
    assertThat(plan(range)).containsPattern("PRIMARY_KEY").doesNotContain("tableScan");
    assertThat(
            plan("select min(begun) from reading where stretch = 'DAY' and begun >= '2026-03-01'"))
        .doesNotContain("tableScan");
    assertThat(
            plan(
                "select id from load_test where scenario = 'smoke' and baseline = true"
                    + " order by id desc limit 1"))
        .doesNotContain("tableScan");
  }

  private String plan(String select) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("explain " + select)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return String.join("\n", lines);
  }

  private void save(Instant begun, String node, int content) {
    database.transact(
        () ->
            readings.save(
                Stretch.MINUTE, new StoredReading(begun, node, new byte[] {(byte) content})));
  }
}

package io.tabularium.metric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules and objectives of the migrations, and alerts without a database. */
class AlertsInMemory extends AlertRepository {

  private static final List<Path> MIGRATIONS =
      List.of(
          Path.of("..", "sql", "V031__objective.sql"),
          Path.of("..", "sql", "V075__alert_at_once.sql"),
          Path.of("..", "sql", "V085__told_in_half_a_minute.sql"));

  private final Map<AlertRow.Key, AlertRow> alerts = new LinkedHashMap<>();
  private final List<AlertChangeRow> changes = new ArrayList<>();
  private final List<AlertRule> rules = new ArrayList<>();
  private final List<Objective> objectives = new ArrayList<>();
  private int asked;

  AlertsInMemory() {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=MySQL");
        Statement statement = connection.createStatement()) {
      for (Path migration : MIGRATIONS) {
        statement.execute(Files.readString(migration));
      }
      try (ResultSet row = statement.executeQuery("select * from alert_rule")) {
        while (row.next()) {
          AlertRule.Bounds bounds =
              new AlertRule.Bounds(
                  row.getObject("warning", Double.class), row.getObject("critical", Double.class));
          rules.add(
              new AlertRule(
                  row.getString("name"),
                  quantity(row),
                  bounds,
                  window(row),
                  row.getString("remedy")));
        }
      }
      try (ResultSet row = statement.executeQuery("select * from objective")) {
        while (row.next()) {
          objectives.add(
              new Objective(
                  row.getString("name"),
                  quantity(row),
                  row.getDouble("bound"),
                  window(row),
                  row.getString("meaning")));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Quantity quantity(ResultSet row) throws SQLException {
    return new Quantity(
        row.getString("measured"),
        row.getString("subject"),
        Statistic.valueOf(row.getString("statistic")));
  }

  private static Duration window(ResultSet row) throws SQLException {
    return Duration.ofSeconds(row.getLong("window_seconds"));
  }

  /** How often single alerts were asked for. */
  int asked() {
    return asked;
  }

  @Override
  List<AlertRule> rules() {
    return rules;
  }

  @Override
  List<Objective> objectives() {
    return objectives;
  }

  @Override
  List<AlertRow> alerts() {
    return new ArrayList<>(alerts.values());
  }

  @Override
  Optional<AlertRow> find(AlertRow.Key key) {
    asked++;
    return Optional.ofNullable(alerts.get(key));
  }

  @Override
  Optional<AlertRow> lock(AlertRow.Key key) {
    return find(key);
  }

  @Override
  void add(Object row) {
    if (row instanceof AlertRow alert) {
      alerts.put(alert.key(), alert);
    } else {
      changes.add(0, (AlertChangeRow) row);
    }
  }

  @Override
  List<AlertChangeRow> newestChanges(int limit) {
    return changes.stream().limit(limit).toList();
  }
}

package io.tabularium.database;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/** How the database goes about a statement with its values. */
record Plan(String statement, List<Step> steps) {

  private static final Pattern ALIAS =
      Pattern.compile("(?:from|join|update|into|,)\\s+(\\w+)(?:\\s+as)?\\s+(\\w+)");

  /** One table of a plan. */
  record Step(String table, String type, String key, long rows, String extra) {

    /** Reads the whole of the table, or the whole of an index. */
    boolean isScan() {
      return "ALL".equals(type) || "index".equals(type);
    }
  }

  /** Asks for it. */
  static Plan of(DataSource dataSource, String statement, List<ParameterSetOperation> values)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement explain = connection.prepareStatement("explain " + statement)) {
      for (ParameterSetOperation value : values) {
        value.getMethod().invoke(explain, value.getArgs());
      }
      List<Step> steps = new ArrayList<>();
      try (ResultSet rows = explain.executeQuery()) {
        while (rows.next()) {
          steps.add(step(statement, rows));
        }
      }
      return new Plan(statement, steps);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Step step(String statement, ResultSet row) throws SQLException {
    return new Step(
        tableOf(statement, row.getString("table")),
        row.getString("type"),
        row.getString("key"),
        row.getLong("rows"),
        row.getString("Extra") == null ? "" : row.getString("Extra"));
  }

  /** Plans speak of aliases. */
  private static String tableOf(String statement, String alias) {
    Matcher matcher = ALIAS.matcher(statement.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      if (matcher.group(2).equals(alias)) {
        return matcher.group(1);
      }
    }
    return alias;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(statement);
    for (Step step : steps) {
      text.append(
          "\n    %s %s by %s, about %d rows %s"
              .formatted(step.table, step.type, step.key, step.rows, step.extra));
    }
    return text.toString();
  }
}

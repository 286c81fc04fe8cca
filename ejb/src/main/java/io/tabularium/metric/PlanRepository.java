package io.tabularium.metric;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Asks the database how it goes about a statement, with nothing for its parameters. */
@ApplicationScoped
class PlanRepository {

  @Resource(lookup = "jdbc/tabularium")
  private DataSource dataSource;

  /** The plan's lines, or what the database says against it. */
  List<String> explain(String select) {
    List<String> lines = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement("explain " + select)) {
      long parameters = select.chars().filter(c -> c == '?').count();
      for (int i = 1; i <= parameters; i++) {
        statement.setNull(i, Types.VARCHAR);
      }
      try (ResultSet rows = statement.executeQuery()) {
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
          lines.add(line(rows, columns));
        }
      }
    } catch (SQLException e) {
      lines.add("The database gives no plan of this statement.");
    }
    return lines;
  }

  private static String line(ResultSet row, ResultSetMetaData columns) throws SQLException {
    List<String> fields = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      fields.add(columns.getColumnLabel(i) + "=" + row.getString(i));
    }
    return String.join(" ", fields);
  }
}

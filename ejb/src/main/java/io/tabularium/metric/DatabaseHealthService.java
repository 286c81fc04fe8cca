package io.tabularium.metric;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Asks the database how it is. */
@ApplicationScoped
public class DatabaseHealthService {

  private static final Logger LOG = Logger.getLogger(DatabaseHealthService.class.getName());
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int VALUE = 2;
  private static final String NONE = "none";

  @Resource(lookup = "jdbc/tabularium")
  private DataSource dataSource;

  @Inject private PoolService pools;

  /** Now. */
  public DatabaseHealth health() {
    Pool pool = pools.database().orElse(null);
    double used = pool == null ? 0 : pool.usedPercent();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      long begun = System.nanoTime();
      statement.execute("select 1");
      double latency = (System.nanoTime() - begun) / NANOS_PER_MILLI;
      DatabaseMetaData about = connection.getMetaData();
      boolean server = !about.getDatabaseProductName().equals("H2");
      return new DatabaseHealth(
          "UP",
          true,
          latency,
          about.getDatabaseProductName(),
          about.getDatabaseProductVersion(),
          server ? number(statement, "show status like 'Threads_connected'") : null,
          server ? number(statement, "show variables like 'max_connections'") : null,
          server ? replication(connection) : NONE,
          migrations(statement),
          pool,
          used);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "the database does not answer", e);
      return new DatabaseHealth(
          "DOWN", false, null, null, null, null, null, NONE, null, pool, used);
    }
  }

  private static Long number(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question)) {
      return row.next() ? row.getLong(VALUE) : null;
    }
  }

  /** A server answers this only to accounts that may ask, and has a row only if it is a replica. */
  private static String replication(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show slave status")) {
      return row.next()
          ? "replica, behind by " + row.getString("Seconds_Behind_Master") + " s"
          : NONE;
    } catch (SQLException e) {
      LOG.log(Level.FINE, "may not ask for replication", e);
      return "unknown: the database account may not ask";
    }
  }

  private static DatabaseHealth.Migrations migrations(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select count(*), sum(case when success then 0 else 1 end), max(version)"
                + " from schema_history")) {
      row.next();
      return new DatabaseHealth.Migrations(row.getLong(1), row.getLong(2), row.getString(3));
    }
  }
}

package io.tabularium.metric;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** How long the dashboard's route of a running node takes over thirty days of five busy nodes. */
final class DashboardBench {

  private static final int STATEMENTS = 80;
  private static final int CALLS = 100;
  private static final int PAUSE_MILLIS = 300;
  private static final int BATCH = 500;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int OK = 200;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private DashboardBench() {}

  /**
   * Fills the database and prints a line a window.
   *
   * @param arguments the JDBC address of the node's database, and the node's own address
   */
  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    PrintStream out = System.out;
    out.printf("rows=%d%n", fill(arguments[0]));
    for (String window : new String[] {"PT5M", "PT1H", "P1D", "P30D"}) {
      URI address = URI.create(arguments[1] + "/api/v1/performance/dashboard?window=" + window);
      double first = call(address);
      double[] millis = new double[CALLS];
      for (int i = 0; i < CALLS; i++) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        millis[i] = call(address);
      }
      Arrays.sort(millis);
      out.printf(
          "window=%s calls=%d first_ms=%.0f p50_ms=%.0f p95_ms=%.0f max_ms=%.0f%n",
          window, CALLS, first, millis[CALLS / 2], millis[CALLS * 95 / 100], millis[CALLS - 1]);
    }
  }

  /** Up to some minutes from now, so that there is something new all the while. */
  private static int fill(String database) throws SQLException {
    int[] rows = {0};
    try (Connection connection = DriverManager.getConnection(database);
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into reading (stretch, begun, node, content) values (?, ?, ?, ?)")) {
      connection.setAutoCommit(false);
      new GeneratedMonth(STATEMENTS)
          .give(
              Instant.now().plus(Duration.ofMinutes(10)),
              (stretch, reading) -> {
                rows[0]++;
                add(insert, stretch, reading, rows[0]);
              });
      insert.executeBatch();
      connection.commit();
    }
    return rows[0];
  }

  private static void add(
      PreparedStatement insert, Stretch stretch, StoredReading reading, int number) {
    try {
      insert.setString(1, stretch.name());
      insert.setObject(2, LocalDateTime.ofInstant(reading.begun(), ZoneOffset.UTC));
      insert.setString(3, reading.node());
      insert.setBytes(4, reading.content());
      insert.addBatch();
      if (number % BATCH == 0) {
        insert.executeBatch();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double call(URI address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("X-API-Key", System.getenv("TABULARIUM_API_KEY"))
            .build();
    long begun = System.nanoTime();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    double millis = (System.nanoTime() - begun) / NANOS_PER_MILLI;
    if (answer.statusCode() != OK || !answer.body().contains("busy-5")) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return millis;
  }
}

package io.tabularium.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A MariaDB server of the tests' own, on loopback, with its data under target. */
final class MariaDb implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;
  private static final String SCHEMA = "tabularium";

  private final Process process;
  private final int port;

  private MariaDb(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one with an empty schema. */
  static MariaDb start() {
    Path folder =
        Path.of("target", "it", "mariadb-" + UUID.randomUUID()).toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      int port = RunningServer.freePort();
      String user = System.getProperty("user.name");
      run(
          folder,
          List.of(
              "mariadb-install-db",
              "--no-defaults",
              "--auth-root-authentication-method=normal",
              "--skip-test-db",
              "--user=" + user,
              "--datadir=" + folder.resolve("data"),
              "--tmpdir=" + folder));
      Process process =
          new ProcessBuilder(
                  "mariadbd",
                  "--no-defaults",
                  "--user=" + user,
                  "--datadir=" + folder.resolve("data"),
                  "--tmpdir=" + folder,
                  "--socket=" + folder.resolve("s"),
                  "--port=" + port,
                  "--bind-address=127.0.0.1",
                  "--skip-name-resolve",
                  "--character-set-server=utf8mb4")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      MariaDb database = new MariaDb(process, port);
      database.makeSchema();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Path folder, List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("install.log").toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(folder.resolve("install.log")));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void makeSchema() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try (Connection connection = DriverManager.getConnection(url(""), "root", "");
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + SCHEMA + " character set utf8mb4");
        statement.execute("create user 'tabularium'@'127.0.0.1' identified by 'tabularium'");
        statement.execute("grant all on " + SCHEMA + ".* to 'tabularium'@'127.0.0.1'");
        return;
      } catch (SQLException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IllegalStateException("MariaDB did not start", e);
        }
        RunningServer.pause();
      }
    }
  }

  private String url(String schema) {
    return "jdbc:mysql://127.0.0.1:"
        + port
        + "/"
        + schema
        + "?useSSL=false&allowPublicKeyRetrieval=true&connectionTimeZone=UTC";
  }

  /** What a server needs to use it. */
  Map<String, String> settings() {
    return Map.of(
        "TABULARIUM_DB_URL", url(SCHEMA),
        "TABULARIUM_DB_USER", "tabularium",
        "TABULARIUM_DB_PASSWORD", "tabularium");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

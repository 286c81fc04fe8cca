package io.tabularium.database;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A database server of the tests' own, on loopback, with the settings of {@code
 * server-config/mysql}: Debian's MariaDB, or the MySQL 8 that the build unpacks.
 */
final class DatabaseServer implements AutoCloseable {

  /** Which of the two: {@code mariadb} or {@code mysql}. */
  static final String KIND = System.getProperty("tabularium.it.database", "mariadb");

  static final Path SETTINGS = Path.of("../server-config/mysql/tabularium.cnf").toAbsolutePath();

  private static final int PATIENCE_SECONDS = 60;
  private static final int PAUSE_MILLIS = 100;

  private static final int LOWEST_PORT = 10_240;

  /** The least port that Linux gives to callers' ends of connections. */
  private static final int CALLERS_PORTS = 32_768;

  private final Path folder;
  private final int port;
  private final Process process;

  private DatabaseServer(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** Starts one, in a folder that it makes anew. */
  static DatabaseServer start() {
    Path folder = Path.of("target", "database", KIND).toAbsolutePath();
    try {
      deleteAll(folder);
      Files.createDirectories(folder);
      initialize(folder);
      int port = freePort();
      DatabaseServer server = new DatabaseServer(folder, port, begin(folder, port));
      server.awaitAnswer();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Not one of those that callers get: whoever calls somewhere could take it before the server
   * does.
   */
  private static int freePort() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, CALLERS_PORTS);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // another one
      }
    }
  }

  private static boolean isMySql() {
    return KIND.equals("mysql");
  }

  private static String program() {
    return isMySql() ? basedir().resolve("bin/mysqld").toString() : "mariadbd";
  }

  private static List<String> common(Path folder) {
    List<String> options = new ArrayList<>();
    options.add("--user=" + System.getProperty("user.name"));
    options.add("--datadir=" + folder.resolve("data"));
    // a start removes the temporary tables it finds there, whosever they are
    options.add("--tmpdir=" + folder);
    return options;
  }

  private static void initialize(Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    if (isMySql()) {
      unpack();
      command.add(program());
      command.addAll(List.of("--no-defaults", "--initialize-insecure", "--basedir=" + basedir()));
    } else {
      command.addAll(List.of("mariadb-install-db", "--no-defaults", "--skip-test-db"));
      command.add("--auth-root-authentication-method=normal");
    }
    command.addAll(common(folder));
    run(folder.resolve("install.log"), command);
  }

  /** The build has fetched the program as an archive within an archive. */
  private static void unpack() throws IOException {
    if (!Files.exists(Path.of(program()))) {
      Path archive = basedir().resolve("mysql-Linux-amd64.tar.gz");
      run(
          basedir().resolve("unpack.log"),
          List.of("tar", "xzf", archive.toString(), "-C", basedir().toString()));
    }
  }

  private static void run(Path log, List<String> command) throws IOException {
    Process process = launch(log, command);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(log));
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path basedir() {
    return Path.of("target/mysql").toAbsolutePath();
  }

  private static Process begin(Path folder, int port) throws IOException {
    Files.write(
        folder.resolve("init.sql"),
        List.of(
            "create user if not exists 'tests'@'127.0.0.1';",
            "grant all on *.* to 'tests'@'127.0.0.1';"));
    List<String> command = new ArrayList<>();
    command.add(program());
    command.add("--defaults-file=" + SETTINGS);
    command.addAll(common(folder));
    command.add("--port=" + port);
    command.add("--bind-address=127.0.0.1");
    command.add("--skip-name-resolve");
    command.add("--socket=" + folder.resolve("s"));
    command.add("--pid-file=" + folder.resolve("pid"));
    command.add("--slow-query-log-file=" + folder.resolve("slow.log"));
    command.add("--init-file=" + folder.resolve("init.sql"));
    if (isMySql()) {
      command.addAll(List.of("--basedir=" + basedir(), "--mysqlx=OFF", "--skip-log-bin"));
    }
    return launch(folder.resolve("log"), command);
  }

  private static Process launch(Path log, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private void awaitAnswer() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try (Connection connection = dataSource("").getConnection()) {
        connection.isValid(PATIENCE_SECONDS);
        return;
      } catch (SQLException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IllegalStateException(Files.readString(folder.resolve("log")), e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new and empty schema of that name. */
  DataSource schema(String name) throws SQLException {
    try (Connection connection = dataSource("").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " character set utf8mb4");
    }
    return dataSource(name);
  }

  private MysqlDataSource dataSource(String schema) {
    MysqlDataSource source = new MysqlDataSource();
    source.setUrl(
        "jdbc:mysql://127.0.0.1:%d/%s?useSSL=false&allowPublicKeyRetrieval=true&connectionTimeZone=UTC"
            .formatted(port, schema));
    source.setUser("tests");
    source.setPassword("");
    return source;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      deleteAll(folder.resolve("data"));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}

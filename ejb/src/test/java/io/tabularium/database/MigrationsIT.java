package io.tabularium.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A filled database comes to the newest schema while old nodes go on writing into it. */
@ExtendWith(DatabaseExtension.class)
class MigrationsIT {

  private static final Path FOLDER = Path.of("..", "sql");

  /** The last file of the first schema that ever held data. */
  private static final String OLDEST = "V003";

  private static final int ROWS = 2000;

  /** What a node of the oldest schema writes. */
  private static final String OF_OLD =
      "insert into extraction (id, client_id, status, priority, document_name, document_file,"
          + " document_bytes, document_sha256, mode, time_limit_seconds, max_pages, created_at,"
          + " version) select unhex(replace(uuid(), '-', '')), id, 'QUEUED', 'NORMAL', 'a.pdf', id, 1,"
          + " sha2('a', 256), 'AUTO', 30, 100, utc_timestamp(6), 0 from client where name = 'c'";

  @Test
  void noStatementKeepsOthersFromWriting(DatabaseServer server) throws Exception {
    DataSource database = server.schema("migrations_online");
    List<Path> files = files();
    int first = (int) files.stream().filter(f -> name(f).compareTo(OLDEST + "~") < 0).count();
    run(database, files.subList(0, first));
    fill(database);

    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<Integer> oldNode =
        CompletableFuture.supplyAsync(() -> write(database, ended));
    run(database, files.subList(first, files.size()));
    ended.set(true);
    int written = oldNode.get();

    assertThat(written).isPositive();
    assertThat(number(database, "select count(*) from extraction")).isEqualTo(ROWS + written);
    assertThat(number(database, "select count(*) from extraction where source_minutes = 60"))
        .isEqualTo(ROWS + written);
  }

  @Test
  void theFilesInTheirOrderAreTheSchemaThatFlywayMakes(DatabaseServer server) throws Exception {
    DataSource byFlyway = server.schema("migrations_flyway");
    Flyway.configure()
        .dataSource(byFlyway)
        .locations("classpath:sql")
        .table("schema_history")
        .target(OLDEST.substring(1))
        .load()
        .migrate();
    fill(byFlyway);
    DatabaseProvider.migrate(byFlyway, MigrationsIT.class.getClassLoader());
    assertThat(number(byFlyway, "select count(*) from extraction")).isEqualTo(ROWS);
    assertThat(number(byFlyway, "select count(*) from schema_history where success"))
        .isEqualTo(files().size());
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> name(file).endsWith(".sql")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static void run(DataSource database, List<Path> files) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (Path file : files) {
        for (String each : statements(file)) {
          statement.execute(each);
        }
      }
    }
  }

  private static List<String> statements(Path file) throws IOException {
    List<String> statements = new ArrayList<>();
    String text = Files.readString(file).replaceAll("(?m)^\\s*--.*$", "");
    for (String each : text.split(";\\s*(?:\\n|$)", -1)) {
      String lower = each.strip().toLowerCase(Locale.ROOT);
      if (lower.startsWith("alter table")) {
        statements.add(each + ", ALGORITHM=INPLACE, LOCK=NONE");
      } else if (lower.startsWith("create index")) {
        statements.add(each + " ALGORITHM=INPLACE LOCK=NONE");
      } else if (!lower.isEmpty()) {
        statements.add(each);
      }
    }
    return statements;
  }

  private static void fill(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into client (id, name, tier, created_at, version) values"
              + " (unhex(replace(uuid(), '-', '')), 'c', 'FREE', utc_timestamp(6), 0)");
      statement.execute(OF_OLD);
      for (int made = 1; made < ROWS; made++) {
        statement.addBatch(OF_OLD);
      }
      statement.executeBatch();
    }
  }

  private static int write(DataSource database, AtomicBoolean ended) {
    int written = 0;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      while (!ended.get()) {
        written += statement.executeUpdate(OF_OLD);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("what an old node writes failed", e);
    }
    return written;
  }

  private static long number(DataSource database, String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

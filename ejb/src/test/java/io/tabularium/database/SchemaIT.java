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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds {@code sql/README.md} to the schema, and the schema to the rules that stand there. */
@ExtendWith(DatabaseExtension.class)
class SchemaIT {

  private static final Path DOCUMENT = Path.of("..", "sql", "README.md");
  private static final Pattern TABLE = Pattern.compile("^### `(\\w+)`");
  private static final Pattern INDEX =
      Pattern.compile("^\\| `?([\\w ]+)`? \\| `\\((.+)\\)` \\| (.+) \\|$");
  private static final Pattern ENTITY = Pattern.compile("^ {2}(\\w+) \\{$");

  private static DataSource database;

  @BeforeAll
  static void migrate(DatabaseServer server) throws SQLException {
    database = server.schema("schema_document");
    DatabaseProvider.migrate(database, SchemaIT.class.getClassLoader());
  }

  @Test
  void everyTableAndEveryIndexIsDocumentedAndNoOther() throws IOException, SQLException {
    Set<String> written = new TreeSet<>();
    String table = null;
    for (String line : Files.readAllLines(DOCUMENT)) {
      Matcher heading = TABLE.matcher(line);
      if (heading.find()) {
        table = heading.group(1);
      }
      Matcher index = INDEX.matcher(line);
      if (index.matches()) {
        written.add(table + " " + index.group(1) + " " + index.group(2));
      }
    }
    assertThat(written).isEqualTo(new TreeSet<>(indexes()));
  }

  @Test
  void theDiagramShowsEveryTable() throws IOException, SQLException {
    List<String> drawn = new ArrayList<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      Matcher entity = ENTITY.matcher(line);
      if (entity.matches()) {
        drawn.add(entity.group(1));
      }
    }
    assertThat(drawn)
        .containsExactlyInAnyOrderElementsOf(
            texts("select table_name from information_schema.tables where " + OURS));
  }

  @Test
  void everyTableHasAKeyAndHoldsAnyScript() throws SQLException {
    assertThat(
            texts(
                "select table_name from information_schema.tables where "
                    + OURS
                    + " and (engine <> 'InnoDB' or table_collation not like 'utf8mb4%')"))
        .isEmpty();
    Set<String> keyed = new TreeSet<>();
    indexes().stream()
        .filter(index -> index.contains(" primary key "))
        .forEach(index -> keyed.add(index.substring(0, index.indexOf(' '))));
    assertThat(keyed)
        .containsExactlyInAnyOrderElementsOf(
            texts("select table_name from information_schema.tables where " + OURS));
  }

  /** No index is the beginning of another: it would cost every insert and serve nobody. */
  @Test
  void noIndexIsPartOfAnother() throws SQLException {
    List<String> indexes = indexes();
    assertThat(indexes)
        .noneMatch(
            one ->
                indexes.stream()
                    .anyMatch(
                        other ->
                            !one.equals(other)
                                && tableOf(one).equals(tableOf(other))
                                && (columnsOf(other) + ", ").startsWith(columnsOf(one) + ", ")));
  }

  private static final String OURS = "table_schema = database() and table_name <> 'schema_history'";

  private static String tableOf(String index) {
    return index.substring(0, index.indexOf(' '));
  }

  private static String columnsOf(String index) {
    return index.replaceFirst("^\\w+ (primary key|\\w+) ", "");
  }

  /** Each as "table index columns". */
  private static List<String> indexes() throws SQLException {
    return texts(
        "select concat(table_name, ' ', if(index_name = 'PRIMARY', 'primary key', index_name), ' ',"
            + " group_concat(concat(column_name, if(collation = 'D', ' desc', ''))"
            + " order by seq_in_index separator ', '))"
            + " from information_schema.statistics where "
            + OURS
            + " group by table_name, index_name order by 1");
  }

  private static List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  @Test
  void migrationsAreNumberedOnce() throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENT.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".sql")))
          .allMatch(name -> name.matches("V\\d{3}__[a-z_]+\\.sql"));
    }
  }
}

package io.tabularium.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The real server starts with the settings that we ship, and says that they hold. */
@ExtendWith(DatabaseExtension.class)
class ServerSettingsIT {

  private static final Map<String, Integer> UNITS = Map.of("K", 10, "M", 20, "G", 30);

  /** Those that the server reports under another name. */
  private static final Map<String, String> NAMES = Map.of("default_time_zone", "time_zone");

  @Test
  void whatIsWrittenHolds(DatabaseServer server) throws IOException, SQLException {
    Map<String, String> told = variables(server);
    Map<String, String> differs = new TreeMap<>();
    settings()
        .forEach(
            (name, value) -> {
              boolean loose = name.startsWith("loose_");
              String reported =
                  told.get(NAMES.getOrDefault(name, name.replaceFirst("^loose_", "")));
              if (!(loose && reported == null) && !plain(value).equals(plain(reported))) {
                differs.put(name, value + " is written, the server says " + reported);
              }
            });
    assertThat(differs).isEmpty();
    assertThat(settings()).hasSizeGreaterThan(12);
  }

  private static Map<String, String> settings() throws IOException {
    Map<String, String> settings = new HashMap<>();
    for (String line : Files.readAllLines(DatabaseServer.SETTINGS)) {
      String[] parts = line.split("=", 2);
      if (parts.length == 2 && !line.startsWith("#")) {
        settings.put(parts[0].strip(), parts[1].strip());
      }
    }
    return settings;
  }

  private static Map<String, String> variables(DatabaseServer server) throws SQLException {
    Map<String, String> told = new HashMap<>();
    try (Connection connection = server.schema("settings").getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show global variables")) {
      while (rows.next()) {
        told.put(rows.getString(1), rows.getString(2));
        // MariaDB's name of it
        if (rows.getString(1).equals("tx_isolation")) {
          told.put("transaction_isolation", rows.getString(2));
        }
      }
    }
    return told;
  }

  /** One way of writing for sizes, switches, and lists without an order. */
  private static String plain(String value) {
    if (value == null) {
      return "nothing";
    }
    String text = value.replace("'", "").toUpperCase(Locale.ROOT);
    String unit = text.isEmpty() ? "" : text.substring(text.length() - 1);
    if (text.matches("\\d+[KMG]")) {
      return Long.toString(Long.parseLong(text.substring(0, text.length() - 1)) << UNITS.get(unit));
    }
    if (text.matches("\\d+(\\.0+)?")) {
      return text.replaceFirst("\\.0+$", "");
    }
    if (text.matches("ON|OFF")) {
      return text.equals("ON") ? "1" : "0";
    }
    return String.join(",", new TreeSet<>(List.of(text.split(",", -1))));
  }
}

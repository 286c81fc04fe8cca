package io.tabularium.engine.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The months by their names in the languages that the room knows, and by their short forms. */
public final class MonthNames {

  private static final Map<String, Integer> MONTHS = read();

  private MonthNames() {}

  /** The months by name, 1 to 12; names in small letters without accents. */
  public static Map<String, Integer> all() {
    return MONTHS;
  }

  /** The month of a name, or 0. */
  static int of(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    Integer month = MONTHS.get(plain);
    if (month == null && plain.chars().anyMatch(c -> c > 127)) {
      String parted = Normalizer.normalize(plain, Normalizer.Form.NFD);
      month = MONTHS.get(parted.replaceAll("\\p{M}", ""));
    }
    return month == null ? 0 : month;
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> months = new HashMap<>();
    try (InputStream in = MonthNames.class.getResourceAsStream("months.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith("#")) {
          int number = Integer.parseInt(line.substring(0, colon));
          for (String name : line.substring(colon + 1).split("\\|", -1)) {
            months.put(name.strip(), number);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(months);
  }
}

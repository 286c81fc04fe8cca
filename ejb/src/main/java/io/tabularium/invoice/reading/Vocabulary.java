package io.tabularium.invoice.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with a meaning, in all languages, read from a file beside this class. */
final class Vocabulary {

  private static final String MARKS = "[^\\p{L}\\p{N}#%]*";

  /** A label and what it means. */
  private record Label(String meaning, String first, Pattern pattern) {}

  /** Where a label stands in a text. */
  record Hit(String meaning, int start, int end) {

    int length() {
      return end - start;
    }
  }

  private final List<Label> labels = new ArrayList<>();

  private Vocabulary(Map<String, List<String>> meanings) {
    meanings.forEach(
        (meaning, texts) -> texts.forEach(text -> labels.add(label(meaning, Fold.tokens(text)))));
  }

  static Vocabulary read(String file) {
    Map<String, List<String>> meanings = new TreeMap<>();
    try (InputStream in = Vocabulary.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith("#")) {
          meanings
              .computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
              .addAll(List.of(line.substring(colon + 1).split("\\|", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Vocabulary(meanings);
  }

  private static Label label(String meaning, List<String> tokens) {
    StringBuilder pattern = new StringBuilder("(?<![\\p{L}\\p{N}])");
    for (int i = 0; i < tokens.size(); i++) {
      pattern.append(i == 0 ? "" : MARKS).append(Pattern.quote(tokens.get(i)));
    }
    pattern.append("(?![\\p{L}\\p{N}])");
    return new Label(meaning, tokens.get(0), Pattern.compile(pattern.toString()));
  }

  /** The labels in a folded text, left to right; of those that overlap the longest. */
  List<Hit> find(String folded) {
    List<Hit> hits = new ArrayList<>();
    for (Label label : labels) {
      if (folded.contains(label.first())) {
        Matcher matcher = label.pattern().matcher(folded);
        while (matcher.find()) {
          hits.add(new Hit(label.meaning(), matcher.start(), matcher.end()));
        }
      }
    }
    hits.sort(
        Comparator.comparingInt(Hit::length)
            .reversed()
            .thenComparingInt(Hit::start)
            .thenComparing(Hit::meaning));
    return apart(hits);
  }

  /** Those of one meaning only may stand at the same place: the rest would hide one another. */
  private static List<Hit> apart(List<Hit> byLength) {
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : byLength) {
      if (kept.stream().noneMatch(k -> overlap(k, hit) && !same(k, hit)) && !kept.contains(hit)) {
        kept.add(hit);
      }
    }
    kept.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::meaning));
    return kept;
  }

  private static boolean overlap(Hit one, Hit other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static boolean same(Hit one, Hit other) {
    return one.start() == other.start() && one.end() == other.end();
  }
}

package io.tabularium.invoice.reading;

import io.tabularium.engine.model.PageText;
import io.tabularium.invoice.reading.Vocabulary.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The document made ready for reading: rows, labels, and how it writes numbers and dates.
 *
 * @param labels of all phrases, top to bottom
 */
record Sheet(Pages pages, List<Label> labels, NumberReader numbers, DateReader dates) {

  private static final Vocabulary LABELS = Vocabulary.read("labels.txt");

  static Sheet of(List<PageText> texts) {
    Pages pages = Pages.of(texts);
    List<String> lines = pages.phrases().stream().map(Phrase::text).toList();
    List<Label> labels = new ArrayList<>();
    pages.phrases().forEach(phrase -> labels.addAll(scan(phrase)));
    NumberReader numbers = NumberReader.of(lines);
    String all = String.join("\n", lines);
    boolean dollars = all.contains("$") || all.contains("USD");
    boolean american = dollars && !all.contains("€") && !all.contains("£");
    return new Sheet(pages, labels, numbers, DateReader.of(lines, american));
  }

  private static List<Label> scan(Phrase phrase) {
    List<Hit> hits =
        LABELS.find(phrase.folded()).stream().filter(hit -> !inCode(phrase, hit)).toList();
    List<Label> labels = new ArrayList<>();
    for (Hit hit : hits) {
      int limit = phrase.text().length();
      for (Hit next : hits) {
        if (next.start() >= hit.end()) {
          limit = next.start();
          break;
        }
      }
      labels.add(new Label(hit.meaning(), phrase, hit.start(), hit.end(), limit));
    }
    return labels;
  }

  /** Whether a label is but a part of a longer word or number, such as the RE of RE-2024. */
  private static boolean inCode(Phrase phrase, Hit hit) {
    String text = phrase.folded();
    boolean before =
        hit.start() > 1
            && "-_/".indexOf(text.charAt(hit.start() - 1)) >= 0
            && Character.isLetterOrDigit(text.charAt(hit.start() - 2))
            && (text.charAt(hit.start() - 1) != '/'
                || Character.isDigit(text.charAt(hit.start() - 2)));
    boolean after =
        hit.end() + 1 < text.length()
            && "-_/".indexOf(text.charAt(hit.end())) >= 0
            && Character.isLetterOrDigit(text.charAt(hit.end() + 1))
            && (text.charAt(hit.end()) != '/' || Character.isDigit(text.charAt(hit.end() + 1)));
    return before || after;
  }

  List<Row> rows() {
    return pages.rows();
  }

  /** The labels of one meaning. */
  List<Label> labels(String meaning) {
    return labels.stream().filter(label -> label.meaning().equals(meaning)).toList();
  }

  /** The labels of a phrase, left to right. */
  List<Label> labels(Phrase phrase) {
    return labels.stream().filter(label -> label.phrase().equals(phrase)).toList();
  }

  /** Whether a phrase is a label, or begins with one and a colon. */
  boolean labelled(Phrase phrase) {
    return labels(phrase).stream()
        .anyMatch(
            l ->
                l.leads()
                    && (l.alone()
                        || l.restStart() > l.end() + 1
                        || phrase.text().startsWith(":", l.end())));
  }

  /** Whether a phrase begins with a label, of one of these meanings if there are any. */
  boolean leads(Phrase phrase, Set<String> meanings) {
    return labels(phrase).stream()
        .anyMatch(l -> l.leads() && (meanings.isEmpty() || meanings.contains(l.meaning())));
  }
}

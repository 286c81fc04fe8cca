package io.tabularium.engine.region;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * What lines of text look like together: rows of a table, or prose.
 *
 * @param lines number of lines
 * @param gapped lines with a gap that parts columns
 * @param phrases parts between such gaps
 * @param words words in all
 * @param values parts that are values
 * @param full parts that reach from one gap of the columns to the next, as prose does
 */
record TextShape(int lines, int gapped, int phrases, int words, int values, int full) {

  /** Phrases of prose set in columns have at least this many words on average. */
  private static final double PROSE_WORDS = 4;

  /** ... and at most this share of them are values. */
  private static final double PROSE_VALUES = 0.15;

  /** ... and at least this share of them fills its column. */
  private static final double PROSE_FULL = 0.6;

  /** A part fills its column from this share of the widest part on. */
  private static final double FULL = 0.85;

  static TextShape of(List<TextLine> lines) {
    int gapped = 0;
    int words = 0;
    int values = 0;
    List<TextLine> phrases = new ArrayList<>();
    for (TextLine line : lines) {
      List<TextLine> parts = Phrases.wide(line);
      gapped += parts.size() > 1 ? 1 : 0;
      words += line.words().size();
      values += (int) parts.stream().filter(part -> Content.isValue(part.text())).count();
      phrases.addAll(parts);
    }
    return new TextShape(lines.size(), gapped, phrases.size(), words, values, full(phrases));
  }

  /** Parts nearly as wide as the widest one that starts where they start. */
  private static int full(List<TextLine> phrases) {
    WidestStart widest = new WidestStart(phrases);
    int full = 0;
    for (TextLine phrase : phrases) {
      double x = phrase.box().x0();
      double most = widest.between(x - phrase.size(), x + phrase.size());
      full += phrase.box().width() >= FULL * most ? 1 : 0;
    }
    return full;
  }

  /** Whether the lines are running text, in one column or in several. */
  boolean isProse() {
    return words >= PROSE_WORDS * phrases
        && values <= PROSE_VALUES * phrases
        && full >= PROSE_FULL * phrases;
  }

  /** Whether at least the given share of the lines stands in columns, and not as prose does. */
  boolean isTabular(double share) {
    return isGapped(share) && !isProse();
  }

  /** Whether at least the given share of the lines stands in columns. */
  boolean isGapped(double share) {
    return gapped > 0 && gapped >= share * lines;
  }

  /** The parts of {@code lines} between two x, by the middle of each word. */
  static List<TextLine> cut(List<TextLine> lines, double left, double right) {
    List<TextLine> parts = new ArrayList<>();
    for (TextLine line : lines) {
      List<Word> words =
          line.words().stream()
              .filter(word -> word.box().centerX() >= left && word.box().centerX() <= right)
              .toList();
      if (!words.isEmpty()) {
        parts.add(words.size() == line.words().size() ? line : TextLine.of(words));
      }
    }
    return parts;
  }

  /** The lines whose middle lies between two y. */
  static List<TextLine> between(List<TextLine> lines, double top, double bottom) {
    return lines.stream().filter(l -> l.middle() >= top && l.middle() < bottom).toList();
  }
}

package io.tabularium.engine.region;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.layout.CorridorFinder;
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
 */
record TextShape(int lines, int gapped, int phrases, int words, int values) {

  /** Phrases of prose set in columns have at least this many words on average. */
  private static final double PROSE_WORDS = 4.5;

  /** ... and at most this share of them are values. */
  private static final double PROSE_VALUES = 0.15;

  /** At least this share of a table's lines has gaps. */
  private static final double GAPPED = 0.4;

  static TextShape of(List<TextLine> lines) {
    int gapped = 0;
    int phrases = 0;
    int words = 0;
    int values = 0;
    for (TextLine line : lines) {
      List<TextLine> parts = line.phrases(CorridorFinder.WIDE_GAP * line.size());
      gapped += parts.size() > 1 ? 1 : 0;
      phrases += parts.size();
      words += line.words().size();
      values += (int) parts.stream().filter(part -> Content.isValue(part.text())).count();
    }
    return new TextShape(lines.size(), gapped, phrases, words, values);
  }

  boolean isProse() {
    return words >= PROSE_WORDS * phrases && values <= PROSE_VALUES * phrases;
  }

  boolean isTabular() {
    return gapped > 0 && gapped >= GAPPED * lines && !isProse();
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

package io.tabularium.engine.grid;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.layout.Corridor;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Leaves out corridors that would part a sign from its number. */
final class SymbolColumns {

  /** Stand before the number that they belong to. */
  private static final String BEFORE = "$\u20ac\u00a3\u00a5(+-\u2212";

  /** Stand behind it. */
  private static final String BEHIND = "%)*\u2020\u2021\u00b0";

  private SymbolColumns() {}

  static List<Corridor> join(List<Corridor> corridors, List<TextLine> all) {
    List<TextLine> lines = all.stream().filter(SymbolColumns::hasValue).toList();
    List<Corridor> kept = new ArrayList<>();
    for (int i = 0; i < corridors.size(); i++) {
      double left = i == 0 ? Double.NEGATIVE_INFINITY : corridors.get(i - 1).center();
      double middle = corridors.get(i).center();
      double right =
          i + 1 == corridors.size() ? Double.POSITIVE_INFINITY : corridors.get(i + 1).center();
      if (!only(BEFORE, 1, lines, left, middle) && !only(BEHIND, -1, lines, middle, right)) {
        kept.add(corridors.get(i));
      }
    }
    return kept;
  }

  /** Whether the line is of the body, where signs stand by their numbers, and no heading. */
  private static boolean hasValue(TextLine line) {
    return line.words().stream().anyMatch(word -> Content.isValue(word.text()));
  }

  /**
   * Whether all words between two x are signs of the given kind, each beside a number, and there is
   * one.
   */
  private static boolean only(
      String signs, int towardsNumber, List<TextLine> lines, double left, double right) {
    boolean found = false;
    for (TextLine line : lines) {
      for (int i = 0; i < line.words().size(); i++) {
        Word word = line.words().get(i);
        double x = word.box().centerX();
        if (x >= left && x < right) {
          if (word.text().chars().anyMatch(c -> signs.indexOf(c) < 0)
              || !isNumber(line.words(), i + towardsNumber)) {
            return false;
          }
          found = true;
        }
      }
    }
    return found;
  }

  private static boolean isNumber(List<Word> words, int i) {
    return i >= 0 && i < words.size() && words.get(i).text().chars().anyMatch(Character::isDigit);
  }
}

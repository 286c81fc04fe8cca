package io.tabularium.engine.grid;

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

  static List<Corridor> join(List<Corridor> corridors, List<TextLine> lines) {
    List<Corridor> kept = new ArrayList<>();
    for (int i = 0; i < corridors.size(); i++) {
      double left = i == 0 ? Double.NEGATIVE_INFINITY : corridors.get(i - 1).center();
      double middle = corridors.get(i).center();
      double right =
          i + 1 == corridors.size() ? Double.POSITIVE_INFINITY : corridors.get(i + 1).center();
      if (!only(BEFORE, lines, left, middle) && !only(BEHIND, lines, middle, right)) {
        kept.add(corridors.get(i));
      }
    }
    return kept;
  }

  /** Whether all words between two x are signs of the given kind, and there is one. */
  private static boolean only(String signs, List<TextLine> lines, double left, double right) {
    boolean found = false;
    for (TextLine line : lines) {
      for (Word word : line.words()) {
        double x = word.box().centerX();
        if (x >= left && x < right) {
          if (word.text().chars().anyMatch(c -> signs.indexOf(c) < 0)) {
            return false;
          }
          found = true;
        }
      }
    }
    return found;
  }
}

package io.tabularium.engine.layout;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers words into lines of text: same baseline, with super- and subscripts at their host. */
public final class LineBuilder {

  /** Baselines this far apart, in font sizes of the smaller word, are still one line. */
  private static final double BASELINE_TOLERANCE = 0.3;

  /** A script is at most this part of its host's size. */
  private static final double SCRIPT_SIZE = 0.85;

  /** A script stands at most this many of its host's font sizes beside a word of the host. */
  private static final double SCRIPT_GAP = 0.4;

  /** A script shares at least this part of its height with its host. */
  private static final double SCRIPT_OVERLAP = 0.35;

  private static final Comparator<Word> BY_BASELINE =
      Comparator.comparingDouble(Word::baseline)
          .thenComparingDouble(word -> word.box().x0())
          .thenComparingDouble(word -> word.box().x1());

  private static final Comparator<Word> BY_X =
      Comparator.<Word>comparingDouble(word -> word.box().x0())
          .thenComparingDouble(word -> word.box().x1());

  private LineBuilder() {}

  /** The lines of the upright ones among {@code words}, top to bottom. */
  public static List<TextLine> build(List<Word> words) {
    List<Word> sorted = new ArrayList<>();
    for (Word word : words) {
      if (word.direction() == Direction.RIGHT) {
        sorted.add(word);
      }
    }
    sorted.sort(BY_BASELINE);
    List<List<Word>> groups = attachScripts(groupByBaseline(sorted));
    List<TextLine> lines = new ArrayList<>();
    for (List<Word> group : groups) {
      group.sort(BY_X);
      lines.add(TextLine.of(group));
    }
    lines.sort(
        Comparator.comparingDouble(TextLine::baseline)
            .thenComparingDouble(line -> line.box().x0()));
    return lines;
  }

  private static List<List<Word>> groupByBaseline(List<Word> sorted) {
    List<List<Word>> groups = new ArrayList<>();
    double reference = Double.NEGATIVE_INFINITY;
    double size = 0;
    for (Word word : sorted) {
      double tolerance = BASELINE_TOLERANCE * Math.min(size, word.style().size());
      if (groups.isEmpty() || word.baseline() - reference > tolerance) {
        groups.add(new ArrayList<>());
        reference = word.baseline();
        size = word.style().size();
      }
      groups.get(groups.size() - 1).add(word);
    }
    return groups;
  }

  /** Moves each small word that touches a larger one of a neighbouring group to that group. */
  private static List<List<Word>> attachScripts(List<List<Word>> groups) {
    for (int i = 0; i < groups.size(); i++) {
      List<Word> group = groups.get(i);
      List<Word> left = new ArrayList<>();
      for (Word word : group) {
        List<Word> host = null;
        for (int j = Math.max(0, i - 2); j <= Math.min(groups.size() - 1, i + 2); j++) {
          if (j != i && host == null && hosts(groups.get(j), word)) {
            host = groups.get(j);
          }
        }
        if (host == null) {
          left.add(word);
        } else {
          host.add(word);
        }
      }
      groups.set(i, left);
    }
    return new ArrayList<>(groups.stream().filter(group -> !group.isEmpty()).toList());
  }

  private static boolean hosts(List<Word> group, Word script) {
    for (Word word : group) {
      double size = word.style().size();
      BoundingBox box = word.box();
      if (script.style().size() <= SCRIPT_SIZE * size
          && box.overlap(script.box(), Axis.VERTICAL) >= SCRIPT_OVERLAP * script.box().height()
          && -box.overlap(script.box(), Axis.HORIZONTAL) <= SCRIPT_GAP * size) {
        return true;
      }
    }
    return false;
  }
}

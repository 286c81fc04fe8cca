package io.tabularium.engine.grid;

import io.tabularium.engine.layout.HeadingGroups;
import io.tabularium.engine.layout.HeadingGroups.Group;
import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.layout.Spanning;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Parts the lines of a head into levels: one ends below each line that names groups of columns. */
final class HeadLevels {

  private final ColumnTexts columns;
  private final double pitch;
  private final Spanning spanning;
  private final HeadingGroups headings;

  /**
   * Levels of heads over {@code columns}.
   *
   * @param pitch the distance between rows of the body in points
   */
  HeadLevels(ColumnTexts columns, double pitch) {
    this.columns = columns;
    this.pitch = pitch;
    this.spanning = new Spanning(columns.columns());
    this.headings = new HeadingGroups(columns.columns());
  }

  /** The lines of each level, top to bottom; {@code below} are lines of the head below them. */
  List<List<TextLine>> of(List<TextLine> lines, List<TextLine> below) {
    List<List<TextLine>> levels = new ArrayList<>();
    TextLine last = null;
    boolean ended = true;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (last == null || !isBeside(last, line)) {
        List<TextLine> rest = new ArrayList<>(lines.subList(i + 1, lines.size()));
        rest.addAll(below);
        boolean names = !rest.isEmpty() && namesGroups(line, rest);
        if (ended && (last == null || !names || isPart(last, line, rest))) {
          levels.add(new ArrayList<>());
        }
        ended = names;
        last = line;
      }
      levels.get(levels.size() - 1).add(line);
    }
    return levels;
  }

  /** Whether a line stands half a row lower, in other columns: a heading of several rows. */
  private boolean isBeside(TextLine above, TextLine line) {
    return line.baseline() - above.baseline() < TextRows.SAME_ROW * line.size()
        && TextRows.disjoint(columns.of(List.of(above)), columns.of(List.of(line)));
  }

  private boolean namesGroups(TextLine line, List<TextLine> below) {
    List<TextLine> phrases = Phrases.close(line);
    return phrases.stream().anyMatch(spanning::spans)
        || !headings.find(phrases, below, pitch).isEmpty();
  }

  /** Whether a group of {@code above} holds several groups of {@code line}. */
  private boolean isPart(TextLine above, TextLine line, List<TextLine> below) {
    List<TextLine> all = new ArrayList<>(List.of(line));
    all.addAll(below);
    List<Group> inner = headings.find(Phrases.close(line), below, pitch);
    for (Group outer : headings.find(Phrases.close(above), all, pitch)) {
      if (inner.stream()
              .filter(group -> group.first() >= outer.first() && group.last() <= outer.last())
              .count()
          > 1) {
        return true;
      }
    }
    return false;
  }
}

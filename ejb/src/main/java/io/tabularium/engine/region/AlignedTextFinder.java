package io.tabularium.engine.region;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.layout.Corridor;
import io.tabularium.engine.layout.CorridorFinder;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Finds tables without lines: runs of lines whose parts stand in columns. */
final class AlignedTextFinder {

  /** Lines of a table are at most this many font sizes apart, baseline to baseline. */
  private static final double MAX_LEADING = 2.8;

  /** Fewer lines with gaps make no table. */
  private static final int MIN_GAPPED = 3;

  /** At least this share of the lines of a table without rules has gaps. */
  private static final double GAPPED = 0.4;

  /** A line of this many words without a gap is prose and ends a table. */
  private static final int PROSE_WORDS = 8;

  /** A column of values holds at least this share of them. */
  private static final double VALUES = 0.6;

  private AlignedTextFinder() {}

  /** The boxes of the tables in {@code lines}, top to bottom. */
  static List<BoundingBox> find(List<TextLine> lines) {
    List<BoundingBox> boxes = new ArrayList<>();
    List<TextLine> run = new ArrayList<>();
    TextLine last = null;
    for (TextLine line : lines) {
      boolean far = last != null && line.baseline() - last.baseline() > MAX_LEADING * line.size();
      boolean prose = !gapped(line) && line.words().size() >= PROSE_WORDS;
      if (far || prose) {
        close(run, boxes);
        run.clear();
      }
      if (!prose) {
        run.add(line);
      }
      last = line;
    }
    close(run, boxes);
    return boxes;
  }

  private static boolean gapped(TextLine line) {
    return line.phrases(CorridorFinder.WIDE_GAP * line.size()).size() > 1;
  }

  private static void close(List<TextLine> run, List<BoundingBox> boxes) {
    int first = 0;
    int last = run.size();
    while (first < last && !gapped(run.get(first))) {
      first++;
    }
    while (last > first && !gapped(run.get(last - 1))) {
      last--;
    }
    List<TextLine> table = run.subList(first, last);
    TextShape shape = TextShape.of(table);
    if (shape.gapped() >= MIN_GAPPED && shape.isTabular(GAPPED) && hasValueColumn(table)) {
      boxes.add(BoundingBox.enclosing(table.stream().map(TextLine::box).toList()));
    }
  }

  /** Whether a column right of the first one holds mostly values. */
  private static boolean hasValueColumn(List<TextLine> lines) {
    List<Corridor> corridors = CorridorFinder.find(lines);
    for (int i = 0; i < corridors.size(); i++) {
      double left = corridors.get(i).center();
      double right = i + 1 < corridors.size() ? corridors.get(i + 1).center() : Double.MAX_VALUE;
      List<TextLine> cells = TextShape.cut(lines, left, right);
      long values = cells.stream().filter(cell -> Content.isValue(cell.text())).count();
      if (values >= MIN_GAPPED - 1 && values >= VALUES * cells.size()) {
        return true;
      }
    }
    return false;
  }
}

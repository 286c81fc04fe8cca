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

  /** A table of words alone has at least this many columns and lines under its bold head. */
  private static final int MIN_TEXT_COLUMNS = 3;

  private final CaptionFinder captions;
  private final List<BoundingBox> boxes = new ArrayList<>();

  private AlignedTextFinder(List<TextLine> lines) {
    this.captions = new CaptionFinder(lines);
  }

  /** The boxes of the tables in {@code lines}, top to bottom in each column of the page. */
  static List<BoundingBox> find(List<TextLine> lines) {
    AlignedTextFinder finder = new AlignedTextFinder(lines);
    pageColumns(lines).forEach(finder::findIn);
    return finder.boxes;
  }

  /** The lines of each column if the page is prose in columns, else all lines together. */
  private static List<List<TextLine>> pageColumns(List<TextLine> lines) {
    List<Corridor> gutters = CorridorFinder.find(lines);
    if (gutters.isEmpty() || !TextShape.of(lines).isProse()) {
      return List.of(lines);
    }
    List<List<TextLine>> columns = new ArrayList<>();
    double left = Double.NEGATIVE_INFINITY;
    for (Corridor gutter : gutters) {
      columns.add(TextShape.cut(lines, left, gutter.center()));
      left = gutter.center();
    }
    columns.add(TextShape.cut(lines, left, Double.POSITIVE_INFINITY));
    return columns;
  }

  private void findIn(List<TextLine> lines) {
    List<TextLine> run = new ArrayList<>();
    TextLine last = null;
    for (TextLine line : lines) {
      boolean far = last != null && line.baseline() - last.baseline() > MAX_LEADING * line.size();
      boolean prose = !gapped(line) && line.words().size() >= PROSE_WORDS;
      if (far || prose) {
        close(run);
        run.clear();
      }
      if (!prose) {
        run.add(line);
      }
      last = line;
    }
    close(run);
  }

  private static boolean gapped(TextLine line) {
    return line.phrases(CorridorFinder.WIDE_GAP * line.size()).size() > 1;
  }

  private void close(List<TextLine> run) {
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
    if (shape.gapped() >= MIN_GAPPED && shape.isTabular(GAPPED)) {
      BoundingBox box = BoundingBox.enclosing(table.stream().map(TextLine::box).toList());
      if (hasValueColumn(table) || isNamed(box, table)) {
        boxes.add(box);
      }
    }
  }

  /** Whether a caption or a bold head row says that the columns of words are a table. */
  private boolean isNamed(BoundingBox box, List<TextLine> lines) {
    if (CorridorFinder.find(lines).size() + 1 < MIN_TEXT_COLUMNS) {
      return false;
    }
    boolean head =
        lines.size() > MIN_TEXT_COLUMNS
            && lines.get(0).isBold()
            && lines.stream().skip(1).noneMatch(TextLine::isBold);
    return head || captions.caption(box) != null;
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

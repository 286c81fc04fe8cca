package io.tabularium.engine.region;

import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts the text of a page that is set in columns: where one side of a line is running text, the
 * line is cut at the gutter. Lines with something else on both sides stay whole, for they may be
 * the rows of a table as wide as the page.
 */
final class TextFlows {

  /** Lines of a paragraph are at most this many font sizes apart. */
  private static final double LEADING = 2;

  /** As many lines in a row without running text on either side are rows. */
  private static final int MIN_ROWS = 3;

  private final Gutter gutter;
  private final List<TextLine> lines;
  private final List<BoundingBox> rows;
  private final List<TextLine> left = new ArrayList<>();
  private final List<TextLine> right = new ArrayList<>();
  private final List<TextLine> whole = new ArrayList<>();

  private TextFlows(Gutter gutter, List<TextLine> lines, List<BoundingBox> rows) {
    this.gutter = gutter;
    this.lines = lines;
    this.rows = rows;
  }

  /**
   * The flows of {@code lines}: what is as wide as the page, then its columns; never empty.
   *
   * @param rows boxes between rules, whose text stays whole
   */
  static List<List<TextLine>> of(List<TextLine> lines, List<BoundingBox> rows) {
    Gutter gutter = Gutter.of(lines.stream().filter(line -> !isIn(rows, line)).toList());
    if (gutter == null) {
      return List.of(lines);
    }
    TextFlows flows = new TextFlows(gutter, lines, rows);
    flows.part();
    List<List<TextLine>> all = new ArrayList<>(List.of(flows.whole));
    all.addAll(of(flows.left, List.of()));
    all.addAll(of(flows.right, List.of()));
    return all;
  }

  private static boolean isIn(List<BoundingBox> rows, TextLine line) {
    return rows.stream().anyMatch(row -> row.containsCenterOf(line.box()));
  }

  private void part() {
    int first = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || isIn(rows, lines.get(i)) || gutter.isCrossed(lines.get(i))) {
        partBand(lines.subList(first, i));
        if (i < lines.size()) {
          whole.add(lines.get(i));
        }
        first = i + 1;
      }
    }
  }

  /** Parts lines none of which crosses the gutter. */
  private void partBand(List<TextLine> band) {
    List<TextLine> lefts = new ArrayList<>();
    List<TextLine> rights = new ArrayList<>();
    for (TextLine line : band) {
      lefts.add(side(line, Double.NEGATIVE_INFINITY, gutter.center()));
      rights.add(side(line, gutter.center(), Double.POSITIVE_INFINITY));
    }
    boolean[] prose = new boolean[band.size()];
    mark(lefts, prose);
    mark(rights, prose);
    boolean columns = false;
    for (boolean text : prose) {
      columns |= text;
    }
    int first = 0;
    for (int i = 1; i <= band.size(); i++) {
      if (i == band.size() || prose[i] != prose[first]) {
        boolean cut = prose[first] || (columns && rows(lefts, rights, first, i) < MIN_ROWS);
        for (int k = first; k < i; k++) {
          add(cut, band.get(k), lefts.get(k), rights.get(k));
        }
        first = i;
      }
    }
  }

  private void add(boolean cut, TextLine line, TextLine before, TextLine after) {
    if (!cut) {
      whole.add(line);
      return;
    }
    if (before != null) {
      left.add(before);
    }
    if (after != null) {
      right.add(after);
    }
  }

  private static TextLine side(TextLine line, double from, double to) {
    List<TextLine> cut = TextShape.cut(List.of(line), from, to);
    return cut.isEmpty() ? null : cut.get(0);
  }

  /** Marks the lines that are running text on this side, the short ones of paragraphs too. */
  private void mark(List<TextLine> side, boolean[] prose) {
    int last = -1;
    boolean full = false;
    for (int i = 0; i < side.size(); i++) {
      TextLine line = side.get(i);
      if (line != null) {
        boolean filled = gutter.full().contains(line.box());
        TextLine above = last < 0 ? null : side.get(last);
        boolean near = above != null && line.baseline() - above.baseline() <= LEADING * line.size();
        prose[i] |= filled || (full && near && !Phrases.isGapped(line));
        if (filled && near && !Phrases.isGapped(above)) {
          prose[last] = true;
        }
        last = i;
        full = filled;
      }
    }
  }

  /** Lines with text on both sides. */
  private static int rows(List<TextLine> lefts, List<TextLine> rights, int first, int end) {
    int rows = 0;
    for (int i = first; i < end; i++) {
      rows += lefts.get(i) != null && rights.get(i) != null ? 1 : 0;
    }
    return rows;
  }
}

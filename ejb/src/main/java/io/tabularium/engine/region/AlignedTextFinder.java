package io.tabularium.engine.region;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.layout.Corridor;
import io.tabularium.engine.layout.CorridorFinder;
import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Finds tables without lines: runs of lines whose parts stand in columns. */
final class AlignedTextFinder {

  /** Lines of a table are at most this many font sizes apart, baseline to baseline. */
  private static final double MAX_LEADING = 2.8;

  /** Lines of a heading are at most this many font sizes apart. */
  private static final double HEADING_LEADING = 2;

  /** Lines of one text are at most this many font sizes apart. */
  private static final double LEADING = 1.5;

  /** ... and begin within this many font sizes of one another. */
  private static final double SHIFT = 0.3;

  /** Fewer lines with gaps make no table. */
  private static final int MIN_GAPPED = 3;

  /** At least this share of the lines of a table without rules has gaps. */
  private static final double GAPPED = 0.4;

  /** A title between two tables stands this many font sizes below the first one. */
  private static final double TITLE_SPACE = 1.5;

  /** A line of this many words without a gap is prose and ends a table. */
  private static final int PROSE_WORDS = 8;

  /** So many words before a table introduce it; fewer may be the heading of a section. */
  private static final int INTRODUCTION_WORDS = 5;

  /** Each part of a line of prose in columns has at least this many words. */
  private static final int COLUMN_PROSE_WORDS = 4;

  /** A column of values holds at least this share of them. */
  private static final double VALUES = 0.6;

  /** A bold head of columns of words has more than this many lines with it. */
  private static final int MIN_HEADED = 3;

  /** Text in more columns than this has no running text beside it. */
  private static final int MOST_GUTTERS = 24;

  private final List<TextLine> page;
  private final CaptionFinder captions;
  private final List<BoundingBox> boxes = new ArrayList<>();

  private AlignedTextFinder(List<TextLine> lines) {
    this.page = lines;
    this.captions = new CaptionFinder(lines);
  }

  /** The boxes of the tables in {@code lines}. */
  static List<BoundingBox> find(List<TextLine> lines) {
    AlignedTextFinder finder = new AlignedTextFinder(lines);
    finder.findIn(lines);
    return finder.boxes;
  }

  /** Whether the line is of running text in several columns. */
  private static boolean isColumnProse(TextLine line) {
    List<TextLine> parts = Phrases.wide(line);
    return parts.size() > 1
        && parts.stream().allMatch(part -> part.words().size() >= COLUMN_PROSE_WORDS);
  }

  /** Whether a few words stand left of the lines about them, with space above and below. */
  private static boolean isIntroduction(List<TextLine> lines, int index) {
    TextLine line = lines.get(index);
    return line.words().size() >= INTRODUCTION_WORDS
        && !Phrases.isGapped(line)
        && index + 1 < lines.size()
        && isApart(line, lines.get(index + 1), -1)
        && (index == 0 || isApart(line, lines.get(index - 1), 1));
  }

  private static boolean isApart(TextLine line, TextLine other, int above) {
    return above * (line.baseline() - other.baseline()) > TITLE_SPACE * line.size()
        && other.box().x0() - line.box().x0() > line.size();
  }

  private void findIn(List<TextLine> lines) {
    List<TextLine> run = new ArrayList<>();
    TextLine last = null;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean far = last != null && line.baseline() - last.baseline() > MAX_LEADING * line.size();
      boolean sentence = !Phrases.isGapped(line) && line.words().size() >= PROSE_WORDS;
      boolean prose = sentence || isColumnProse(line) || isIntroduction(lines, i);
      if (far || prose || (Caption.isCaption(line) && !Phrases.isGapped(line))) {
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

  /** Takes the tables of a run of lines: one, or several with titles between them. */
  private void close(List<TextLine> run) {
    double between = SideBySide.between(run);
    if (!Double.isNaN(between)) {
      findIn(TextShape.cut(run, Double.NEGATIVE_INFINITY, between));
      findIn(TextShape.cut(run, between, Double.POSITIVE_INFINITY));
      return;
    }
    List<TextLine> lines = withoutProseBeside(run);
    int first = 0;
    for (int i = 1; i < lines.size() - 1; i++) {
      TextLine line = lines.get(i);
      boolean space = line.baseline() - lines.get(i - 1).baseline() > TITLE_SPACE * line.size();
      boolean title = space && !Phrases.isGapped(line) && !Content.isValue(line.text());
      if (title && isHead(lines.get(i + 1)) && hasRows(lines.subList(first, i))) {
        take(lines.subList(first, i));
        first = i;
      }
    }
    take(lines.subList(first, lines.size()));
  }

  /**
   * Cuts off a column of running text at the left or the right of a table; texts that stand right
   * of each row, and nowhere else, describe the rows.
   */
  private List<TextLine> withoutProseBeside(List<TextLine> run) {
    List<TextLine> lines = List.copyOf(run);
    List<Corridor> gutters = CorridorFinder.find(run);
    if (gutters.size() > MOST_GUTTERS) {
      return lines;
    }
    for (Corridor gutter : gutters) {
      List<TextLine> left = TextShape.cut(lines, Double.NEGATIVE_INFINITY, gutter.center());
      List<TextLine> right = TextShape.cut(lines, gutter.center(), Double.POSITIVE_INFINITY);
      if (left.size() >= MIN_GAPPED && TextShape.of(left).isProse()) {
        lines = right;
      } else if (right.size() >= MIN_GAPPED
          && TextShape.of(right).isProse()
          && (left.size() < lines.size() || goesOn(right, gutter))) {
        return left;
      }
    }
    return lines;
  }

  /** Whether text above or below the lines right of a gutter goes on in their column. */
  private boolean goesOn(List<TextLine> right, Corridor gutter) {
    TextLine first = right.get(0);
    TextLine last = right.get(right.size() - 1);
    double reach = MAX_LEADING * first.size();
    return TextShape.cut(page, gutter.center(), Double.POSITIVE_INFINITY).stream()
        .filter(line -> Math.abs(line.box().x0() - first.box().x0()) <= first.size())
        .anyMatch(
            line ->
                isWithin(first.baseline() - line.baseline(), reach)
                    || isWithin(line.baseline() - last.baseline(), reach));
  }

  private static boolean isWithin(double distance, double reach) {
    return distance > 0 && distance <= reach;
  }

  /** Whether the line names columns: parts without a value. */
  static boolean isHead(TextLine line) {
    return Phrases.isGapped(line)
        && Phrases.wide(line).stream().noneMatch(phrase -> Content.isValue(phrase.text()));
  }

  private static boolean hasRows(List<TextLine> lines) {
    return lines.stream().filter(line -> Phrases.isGapped(line) && !isHead(line)).count()
        >= MIN_GAPPED - 1;
  }

  private void take(List<TextLine> lines) {
    int first = 0;
    int last = lines.size();
    while (first < last && !Phrases.isGapped(lines.get(first))) {
      first++;
    }
    List<Corridor> corridors = CorridorFinder.find(lines.subList(first, last));
    if (corridors.isEmpty()) {
      return;
    }
    while (last > first && !isLast(lines.get(last - 1), corridors)) {
      last--;
    }
    while (last > first && last < lines.size() && isWrapped(lines, last, corridors)) {
      last++;
    }
    List<TextLine> table = lines.subList(first, last);
    TextShape shape = TextShape.of(table);
    if (shape.gapped() >= MIN_GAPPED && shape.isTabular(GAPPED) && !NotTabular.is(table)) {
      BoundingBox box = box(table);
      if (hasValueColumn(table) || isNamed(box, table)) {
        boxes.add(box(lines.subList(first - headingLines(lines, first, corridors), last)));
      }
    }
  }

  /** A table ends with a row: parts that keep to the columns. */
  private static boolean isLast(TextLine line, List<Corridor> corridors) {
    return Phrases.isGapped(line) && !RegionExtender.crosses(line, corridors);
  }

  /** Whether a text of the last row, right of the labels, goes on in the line below. */
  private static boolean isWrapped(List<TextLine> lines, int index, List<Corridor> corridors) {
    TextLine above = lines.get(index - 1);
    TextLine line = lines.get(index);
    return line.baseline() - above.baseline() <= LEADING * line.size()
        && line.box().x0() >= corridors.get(0).center()
        && !CaptionFinder.isNote(line)
        && !RegionExtender.crosses(line, corridors)
        && Phrases.close(above).stream()
            .anyMatch(part -> Math.abs(part.box().x0() - line.box().x0()) <= SHIFT * line.size());
  }

  private static BoundingBox box(List<TextLine> lines) {
    return BoundingBox.enclosing(lines.stream().map(TextLine::box).toList());
  }

  /**
   * Number of lines right above the first gapped one that head some of its columns; labels of the
   * first column may stand among them.
   */
  private static int headingLines(List<TextLine> lines, int first, List<Corridor> corridors) {
    int count = 0;
    TextLine below = lines.get(first);
    Corridor labels = corridors.get(0);
    for (int i = first - 1; i >= 0; i--) {
      TextLine line = lines.get(i);
      boolean near = below.baseline() - line.baseline() <= HEADING_LEADING * line.size();
      boolean heads = line.box().x0() >= labels.center();
      if (!near || Caption.isCaption(line) || !(heads || line.box().x1() <= labels.end())) {
        break;
      }
      count = heads ? first - i : count;
      below = line;
    }
    return count;
  }

  /** Whether a caption or a bold head row says that the columns of words are a table. */
  private boolean isNamed(BoundingBox box, List<TextLine> lines) {
    boolean head =
        lines.size() > MIN_HEADED
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

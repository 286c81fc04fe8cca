package io.tabularium.engine.region;

import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables without lines that a caption names: below it a head in parts, and lines that keep to
 * the columns of the head, whatever stands in them.
 */
final class CaptionedFinder {

  /** The head stands within this many font sizes of the caption, baseline to baseline. */
  private static final double HEAD_SPACE = 3;

  /** Lines of a table are at most this many font sizes apart, baseline to baseline. */
  private static final double MAX_LEADING = 4;

  /** Lines of one text are at most this many font sizes apart. */
  private static final double LEADING = 1.5;

  /** A caption has at most so many lines. */
  private static final int MAX_TITLE_LINES = 3;

  /** A name of a column has at most so many words. */
  private static final int MAX_NAME_WORDS = 6;

  /** A line with a caption has at most so many parts. */
  private static final int MOST_PARTS = 8;

  /** A head of more names is none; the work grows with their number. */
  private static final int MOST_NAMES = 50;

  /** On one page at most so many lines are looked at below captions. */
  private static final int MOST_LINES = 100_000;

  /** The columns of a table have at least so many lines side by side, the head's with them. */
  private static final int MIN_ROWS = 3;

  /** Texts of two columns stand at least this many font sizes apart. */
  private static final double MIN_GAP = 0.5;

  private final List<TextLine> lines;

  /** What is free so far between each name of a column and the next. */
  private double[] starts;

  private double[] ends;

  /**
   * @param lines a caption, and what stands below it
   */
  private CaptionedFinder(List<TextLine> lines) {
    this.lines = lines;
  }

  /** The boxes of the tables in {@code lines}, from the head to the last line. */
  static List<BoundingBox> find(List<TextLine> lines) {
    List<BoundingBox> boxes = new ArrayList<>();
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < MOST_LINES; i++) {
      List<TextLine> parts = Phrases.wide(lines.get(i));
      for (int k = 0; k < parts.size() && parts.size() <= MOST_PARTS; k++) {
        if (Caption.isTableCaption(parts.get(k))) {
          List<TextLine> beside = new ArrayList<>(parts);
          beside.addAll(lines.subList(Math.max(0, i - 1), i));
          beside.addAll(lines.subList(i + 1, Math.min(i + 2, lines.size())));
          List<TextLine> column = column(lines.subList(i, lines.size()), parts.get(k), beside);
          seen += column.size();
          List<TextLine> table = new CaptionedFinder(column).table();
          if (!table.isEmpty() && !NotTabular.is(table)) {
            boxes.add(BoundingBox.enclosing(table.stream().map(TextLine::box).toList()));
          }
        }
      }
    }
    return boxes;
  }

  /**
   * What stands below a caption, down to a space, another caption, or a text that reaches over the
   * side of what stands beside it.
   */
  private static List<TextLine> column(
      List<TextLine> lines, TextLine caption, List<TextLine> beside) {
    double space = MIN_GAP * caption.size();
    double left = Double.NEGATIVE_INFINITY;
    double right = Double.POSITIVE_INFINITY;
    for (TextLine other : beside) {
      boolean near = Math.abs(other.baseline() - caption.baseline()) <= LEADING * caption.size();
      if (near && other.box().x1() <= caption.box().x0() - space) {
        left = caption.box().x0() - space;
      } else if (near && other.box().x0() >= caption.box().x1() + space) {
        right = Math.min(right, other.box().x0() - space);
      }
    }
    return column(lines, left, right);
  }

  private static List<TextLine> column(List<TextLine> lines, double left, double right) {
    List<TextLine> column = new ArrayList<>();
    TextLine last = lines.get(0);
    for (TextLine line : lines) {
      if (line.baseline() - last.baseline() > MAX_LEADING * line.size()
          || Phrases.close(line).stream().anyMatch(p -> reaches(p, left) || reaches(p, right))) {
        break;
      }
      for (TextLine part : TextShape.cut(List.of(line), left, right)) {
        if (!column.isEmpty() && !Phrases.isGapped(part) && Caption.isCaption(part)) {
          return column;
        }
        column.add(part);
        last = part;
      }
    }
    return column;
  }

  private static boolean reaches(TextLine part, double x) {
    return part.box().x0() < x && part.box().x1() > x;
  }

  /** Index of the line below the caption that names columns; negative if none does. */
  private int head() {
    for (int i = 1; i < lines.size() && i <= MAX_TITLE_LINES; i++) {
      TextLine line = lines.get(i);
      if (distance(i) > HEAD_SPACE * line.size()) {
        return -1;
      } else if (Phrases.isGapped(line)) {
        List<TextLine> names = Phrases.wide(line);
        boolean named =
            names.size() <= MOST_NAMES
                && names.stream().allMatch(name -> name.words().size() <= MAX_NAME_WORDS);
        return named ? i : -1;
      }
    }
    return -1;
  }

  private double distance(int line) {
    return lines.get(line).baseline() - lines.get(line - 1).baseline();
  }

  /** The lines from the head on that keep to its columns; none if they are no table. */
  private List<TextLine> table() {
    int head = head();
    if (head < 0) {
      return List.of();
    }
    List<TextLine> names = Phrases.wide(lines.get(head));
    int gaps = names.size() - 1;
    starts = new double[gaps];
    ends = new double[gaps];
    for (int i = 0; i < gaps; i++) {
      starts[i] = names.get(i).box().x1();
      ends[i] = names.get(i + 1).box().x0();
    }
    int end = head + 1;
    while (end < lines.size() && !isNote(lines.get(end)) && keeps(lines.get(end))) {
      end++;
    }
    while (end > head && isLoose(end - 1)) {
      end--;
    }
    List<TextLine> table = lines.subList(head, end);
    for (int i = 0; i < gaps; i++) {
      if (!isParted(table, i)) {
        return List.of();
      }
    }
    return table;
  }

  private static boolean isNote(TextLine line) {
    return !Phrases.isGapped(line) && CaptionFinder.isNote(line);
  }

  /** Whether the line is no row, and no rest of a text of the row above it. */
  private boolean isLoose(int index) {
    TextLine line = lines.get(index);
    return !Phrases.isGapped(line)
        && line.box().x0() < starts[0]
        && distance(index) > LEADING * line.size();
  }

  /** Whether the line leaves room between the columns, which is narrowed to that. */
  private boolean keeps(TextLine line) {
    double[] before = starts.clone();
    double[] after = ends.clone();
    for (TextLine part : Phrases.close(line)) {
      double left = part.box().x0();
      double right = part.box().x1();
      for (int i = 0; i < before.length; i++) {
        if (right > before[i] && left < after[i]) {
          if (left - before[i] < after[i] - right) {
            before[i] = right;
          } else {
            after[i] = left;
          }
        }
        if (after[i] - before[i] < MIN_GAP * line.size()) {
          return false;
        }
      }
    }
    starts = before;
    ends = after;
    return true;
  }

  /** Whether a gap has texts side by side that are not two columns of prose. */
  private boolean isParted(List<TextLine> table, int gap) {
    double middle = (starts[gap] + ends[gap]) / 2;
    double first = gap == 0 ? Double.NEGATIVE_INFINITY : ends[gap - 1];
    double last = gap + 1 == starts.length ? Double.POSITIVE_INFINITY : starts[gap + 1];
    List<TextLine> left = TextShape.cut(table, first, middle);
    List<TextLine> right = TextShape.cut(table, middle, last);
    long rows = table.stream().filter(line -> isCut(line, first, middle, last)).count();
    return rows >= MIN_ROWS && !(TextShape.of(left).isProse() && TextShape.of(right).isProse());
  }

  private static boolean isCut(TextLine line, double first, double middle, double last) {
    return !TextShape.cut(List.of(line), first, middle).isEmpty()
        && !TextShape.cut(List.of(line), middle, last).isEmpty();
  }
}

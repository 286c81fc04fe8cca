package io.tabularium.engine.region;

import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts tables without lines that stand beside each other, each with lines with gaps of its own:
 * their rows are on different heights, so that few lines have text of both, or each has a caption.
 */
final class SideBySide {

  /** Tables stand at least this many font sizes apart. */
  private static final double MIN_SPACE = 1.5;

  /** A table has at least this many lines with gaps. */
  private static final int MIN_GAPPED = 3;

  /** At most this share of the lines of one table stands on the height of a line of the other. */
  private static final double SHARED = 0.34;

  private SideBySide() {}

  /** The x between two tables in {@code lines}; NaN if they are at most one. */
  static double between(List<TextLine> lines) {
    double best = Double.NaN;
    double widest = 0;
    double end = Double.NEGATIVE_INFINITY;
    for (BoundingBox part : parts(lines)) {
      double space = part.x0() - end;
      if (space > widest && space < Double.MAX_VALUE && isBetween(lines, end, part.x0())) {
        widest = space;
        best = end + space / 2;
      }
      end = Math.max(end, part.x1());
    }
    return best;
  }

  private static List<BoundingBox> parts(List<TextLine> lines) {
    List<BoundingBox> parts = new ArrayList<>();
    for (TextLine line : lines) {
      Phrases.close(line).forEach(phrase -> parts.add(phrase.box()));
    }
    parts.sort(Comparator.comparingDouble(BoundingBox::x0));
    return parts;
  }

  private static boolean isBetween(List<TextLine> lines, double start, double end) {
    if (end - start < MIN_SPACE * lines.get(0).size()) {
      return false;
    }
    double middle = (start + end) / 2;
    int left = 0;
    int right = 0;
    int both = 0;
    for (TextLine line : lines) {
      boolean before = line.box().x0() < middle;
      boolean behind = line.box().x1() > middle;
      left += before ? 1 : 0;
      right += behind ? 1 : 0;
      both += before && behind ? 1 : 0;
    }
    List<TextLine> lefts = TextShape.cut(lines, Double.NEGATIVE_INFINITY, middle);
    List<TextLine> rights = TextShape.cut(lines, middle, Double.POSITIVE_INFINITY);
    boolean parted = both <= SHARED * Math.min(left, right) || (isNamed(lefts) && isNamed(rights));
    return parted && isTable(lefts) && isTable(rights);
  }

  private static boolean isNamed(List<TextLine> lines) {
    return lines.stream().anyMatch(Caption::isCaption);
  }

  private static boolean isTable(List<TextLine> lines) {
    return lines.stream().filter(Phrases::isGapped).count() >= MIN_GAPPED;
  }
}

package io.tabularium.engine.region;

import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.Comparator;
import java.util.List;

/** Joins drawn parts of a table with a section row between them that is not drawn. */
final class BoxJoiner {

  /** Parts about a section row start and end within this, in points. */
  private static final double SAME_SIDE = 3;

  /** A section row takes at most so many times the space of the highest other row. */
  private static final double SECTION_SPACE = 1.1;

  private BoxJoiner() {}

  /** Joins, in {@code boxes}, each part to the one right below it. */
  static void join(List<BoundingBox> boxes, List<TextLine> lines) {
    boxes.sort(Comparator.comparingDouble(BoundingBox::y0));
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        BoundingBox above = boxes.get(i);
        BoundingBox below = boxes.get(j);
        if (isSectionBetween(above, below, lines)) {
          boxes.set(j, above.union(below));
          boxes.remove(i--);
          break;
        }
      }
    }
  }

  /** Whether nothing but a text, as far from both as rows are from each other, is between. */
  private static boolean isSectionBetween(
      BoundingBox above, BoundingBox below, List<TextLine> lines) {
    if (Math.abs(above.x0() - below.x0()) > SAME_SIDE
        || Math.abs(above.x1() - below.x1()) > SAME_SIDE
        || above.y1() > below.y0()) {
      return false;
    }
    List<TextLine> section = inside(lines, above, above.y1(), below.y0());
    List<TextLine> before = inside(lines, above, above.y0(), above.y1());
    List<TextLine> behind = inside(lines, below, below.y0(), below.y1());
    if (section.size() != 1 || before.isEmpty() || behind.isEmpty()) {
      return false;
    }
    TextLine last = before.get(before.size() - 1);
    double pitch = Math.max(RegionExtender.leading(before), RegionExtender.leading(behind));
    boolean begins = AlignedTextFinder.isHead(behind.get(0)) && !AlignedTextFinder.isHead(last);
    return !begins
        && !Phrases.isGapped(section.get(0))
        && !Caption.isCaption(section.get(0))
        && behind.get(0).baseline() - last.baseline() <= 2 * SECTION_SPACE * pitch;
  }

  private static List<TextLine> inside(
      List<TextLine> lines, BoundingBox box, double top, double bottom) {
    return TextShape.cut(TextShape.between(lines, top, bottom), box.x0(), box.x1());
  }
}

package io.tabularium.engine.region;

import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.Comparator;
import java.util.List;

/**
 * Joins parts of a table: a drawn head and its body where they are drawn in different ways, and
 * drawn parts with a section row between them that is not.
 */
final class BoxJoiner {

  /** Head and body start and end within this, in points. */
  private static final double SAME_END = 12;

  /** Head and body are at most this far apart, in points. */
  private static final double MAX_SPACE = 8;

  /** A head has at most this many lines. */
  private static final int MAX_HEAD_LINES = 4;

  /** Parts about a section row start and end within this, in points. */
  private static final double SAME_SIDE = 3;

  /** A section row takes at most so many times the space of the highest other row. */
  private static final double SECTION_SPACE = 1.1;

  private BoxJoiner() {}

  /** Joins, in {@code boxes}, each head to the body and each part to the one right below it. */
  static void join(List<BoundingBox> boxes, List<TextLine> lines) {
    boxes.sort(Comparator.comparingDouble(BoundingBox::y0));
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        BoundingBox head = boxes.get(i);
        BoundingBox body = boxes.get(j);
        if (isHeadOf(head, body, lines) || isSectionBetween(head, body, lines)) {
          boxes.set(j, head.union(body));
          boxes.remove(i--);
          break;
        }
      }
    }
  }

  private static boolean isHeadOf(BoundingBox head, BoundingBox body, List<TextLine> lines) {
    double space = body.y0() - head.y1();
    return Math.abs(head.x0() - body.x0()) <= SAME_END
        && Math.abs(head.x1() - body.x1()) <= SAME_END
        && space > -SAME_END
        && space <= MAX_SPACE
        && TextShape.between(lines, head.y0(), head.y1()).size() <= MAX_HEAD_LINES;
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

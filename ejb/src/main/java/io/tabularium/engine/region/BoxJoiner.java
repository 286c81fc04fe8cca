package io.tabularium.engine.region;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.Comparator;
import java.util.List;

/** Joins the drawn head of a table and its body where they are drawn in different ways. */
final class BoxJoiner {

  /** Head and body start and end within this, in points. */
  private static final double SAME_END = 12;

  /** Head and body are at most this far apart, in points. */
  private static final double MAX_SPACE = 8;

  /** A head has at most this many lines. */
  private static final int MAX_HEAD_LINES = 4;

  private BoxJoiner() {}

  /** Joins, in {@code boxes}, each head to the body right below it. */
  static void join(List<BoundingBox> boxes, List<TextLine> lines) {
    boxes.sort(Comparator.comparingDouble(BoundingBox::y0));
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        BoundingBox head = boxes.get(i);
        BoundingBox body = boxes.get(j);
        if (isHeadOf(head, body, lines)) {
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
}

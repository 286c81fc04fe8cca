package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;

/** Tells rectangles with rounded corners from shapes that are truly curved. */
final class Rounding {

  /** The largest corner, as a share of the shorter side. */
  private static final double MOST_SHARE = 0.35;

  /** Straight sides may lean by this much, in points. */
  private static final double LEAN = 0.1;

  private Rounding() {}

  /** Whether a subpath has upright straight sides that only small curves join. */
  static boolean isRounded(Path path, int from, int to) {
    BoundingBox box = path.box(from, to);
    double corner = MOST_SHARE * Math.min(box.width(), box.height());
    int curves = 0;
    int sides = 0;
    for (int i = from + 1; i < to; i++) {
      BoundingBox step = path.box(i - 1, i + 1);
      if (path.reach(i) == Path.Reach.CURVE) {
        if (Math.max(step.width(), step.height()) > corner) {
          return false;
        }
        curves++;
      } else if (Math.min(step.width(), step.height()) > LEAN || !isOnEdge(step, box)) {
        return false;
      } else if (Math.max(step.width(), step.height()) > corner) {
        sides++;
      }
    }
    return curves >= 2 && sides >= 3;
  }

  private static boolean isOnEdge(BoundingBox step, BoundingBox box) {
    return Math.abs(step.x0() - box.x0()) <= LEAN
        || Math.abs(step.x1() - box.x1()) <= LEAN
        || Math.abs(step.y0() - box.y0()) <= LEAN
        || Math.abs(step.y1() - box.y1()) <= LEAN;
  }
}

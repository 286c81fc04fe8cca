package io.tabularium.engine.page;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;

/** Arithmetic of boxes beyond what the model offers. */
final class Boxes {

  private Boxes() {}

  /** The shared box; without an area where there is none. */
  static BoundingBox intersection(BoundingBox one, BoundingBox other) {
    double x0 = Math.max(one.x0(), other.x0());
    double y0 = Math.max(one.y0(), other.y0());
    return new BoundingBox(
        x0,
        y0,
        Math.max(x0, Math.min(one.x1(), other.x1())),
        Math.max(y0, Math.min(one.y1(), other.y1())));
  }

  /** The upright box of a rectangle after a transform. */
  static BoundingBox transformed(Transform map, double x0, double y0, double x1, double y1) {
    double ax = map.x(x0, y0);
    double ay = map.y(x0, y0);
    double bx = map.x(x1, y1);
    double by = map.y(x1, y1);
    double cx = map.x(x0, y1);
    double cy = map.y(x0, y1);
    double dx = map.x(x1, y0);
    double dy = map.y(x1, y0);
    return new BoundingBox(
        Math.min(Math.min(ax, bx), Math.min(cx, dx)),
        Math.min(Math.min(ay, by), Math.min(cy, dy)),
        Math.max(Math.max(ax, bx), Math.max(cx, dx)),
        Math.max(Math.max(ay, by), Math.max(cy, dy)));
  }

  /** A box by its extent along an axis and across it. */
  static BoundingBox along(Axis axis, double start, double end, double near, double far) {
    return axis == Axis.HORIZONTAL
        ? new BoundingBox(start, near, end, far)
        : new BoundingBox(near, start, far, end);
  }

  static boolean isEmpty(BoundingBox box) {
    return box.width() <= 0 || box.height() <= 0;
  }
}

package io.tabularium.engine.page;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Ruling;
import java.util.List;

/** Reads painted paths as rulings, filled rectangles and figures. */
final class ShapeReader {

  /** The thickest line, in points; what is thicker is an area. */
  static final double MOST_THICKNESS = 3;

  /** How far a straight line may stray from its axis, in points and as a part of its length. */
  private static final double STRAY = 0.5;

  private static final double STRAY_SHARE = 0.005;

  /** Straight pieces of curved shapes count as rulings from this length on, in points. */
  private static final double LEAST_IN_CURVED = 8;

  private final PageCanvas canvas;
  private final GraphicsState state;

  ShapeReader(PageCanvas canvas, GraphicsState state) {
    this.canvas = canvas;
    this.state = state;
  }

  /** Reads a stroked path, line by line. */
  void stroke(Path path) {
    if (state.strokeAlpha <= 0) {
      return;
    }
    double thickness = state.lineWidth * state.ctm.scale();
    path.forEachPart((from, to) -> strokePart(path, from, to, thickness));
  }

  private void strokePart(Path path, int from, int to, double thickness) {
    boolean curved = isCurved(path, from, to);
    if (curved && Rounding.isRounded(path, from, to)) {
      outline(path.box(from, to), thickness);
      return;
    }
    for (int i = from + 1; i < to; i++) {
      if (path.reach(i) == Path.Reach.LINE) {
        BoundingBox box = path.box(i - 1, i + 1);
        Axis axis = axisOf(box);
        if (axis != null && !(curved && box.length(axis) < LEAST_IN_CURVED)) {
          line(axis, box, thickness, state.stroke);
        }
      }
    }
    if (curved) {
      figure(path.box(from, to).grow(thickness / 2));
    }
  }

  private void outline(BoundingBox box, double thickness) {
    for (Axis axis : Axis.values()) {
      Axis across = axis.other();
      for (double position : new double[] {box.start(across), box.end(across)}) {
        BoundingBox side = Boxes.along(axis, box.start(axis), box.end(axis), position, position);
        line(axis, side, thickness, state.stroke);
      }
    }
  }

  /** Reads a filled path: by its rectangles if its edges are upright, else subpath by subpath. */
  void fill(Path path, boolean evenOdd) {
    if (state.fillAlpha <= 0) {
      return;
    }
    List<BoundingBox> parts = path.isPlain() ? null : RectilinearArea.of(path, evenOdd);
    if (parts == null || parts.isEmpty()) {
      path.forEachPart((from, to) -> fillPart(path, from, to));
    } else {
      parts.forEach(this::area);
    }
  }

  private void fillPart(Path path, int from, int to) {
    BoundingBox box = path.box(from, to);
    if (Math.min(box.width(), box.height()) <= MOST_THICKNESS) {
      Axis axis = box.width() >= box.height() ? Axis.HORIZONTAL : Axis.VERTICAL;
      line(axis, middle(box, axis), box.length(axis.other()), state.fill);
    } else if (isRectangle(path, from, to) || Rounding.isRounded(path, from, to)) {
      area(box);
    } else {
      canvas.blur(Boxes.intersection(box, state.clip));
      figure(box);
    }
  }

  private static BoundingBox middle(BoundingBox box, Axis axis) {
    return axis == Axis.HORIZONTAL
        ? new BoundingBox(box.x0(), box.centerY(), box.x1(), box.centerY())
        : new BoundingBox(box.centerX(), box.y0(), box.centerX(), box.y1());
  }

  private void line(Axis axis, BoundingBox box, double thickness, Paint paint) {
    BoundingBox clip = state.clip;
    double position = box.center(axis.other());
    double start = Math.max(box.start(axis), clip.start(axis));
    double end = Math.min(box.end(axis), clip.end(axis));
    double near = Math.max(position - thickness / 2, clip.start(axis.other()));
    double far = Math.min(position + thickness / 2, clip.end(axis.other()));
    if (start > end || near > far) {
      return;
    }
    if (far - near > MOST_THICKNESS) {
      canvas.fill(Boxes.along(axis, start, end, near, far), paint, isOpaque());
      return;
    }
    canvas.ruling(new Ruling(axis, (near + far) / 2, start, end, far - near), paint);
  }

  private void area(BoundingBox box) {
    BoundingBox seen = Boxes.intersection(box, state.clip);
    if (seen.width() <= MOST_THICKNESS || seen.height() <= MOST_THICKNESS) {
      Axis axis = seen.width() >= seen.height() ? Axis.HORIZONTAL : Axis.VERTICAL;
      line(axis, middle(seen, axis), seen.length(axis.other()), state.fill);
    } else {
      canvas.fill(seen, state.fill, isOpaque());
    }
  }

  private void figure(BoundingBox box) {
    canvas.figure(Boxes.intersection(box, state.clip));
  }

  private boolean isOpaque() {
    return state.fillAlpha >= 1 && !state.blended;
  }

  private static boolean isCurved(Path path, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (path.reach(i) == Path.Reach.CURVE
          || (path.reach(i) == Path.Reach.LINE && axisOf(path.box(i - 1, i + 1)) == null)) {
        return true;
      }
    }
    return false;
  }

  /** The axis a straight line runs along, or null. */
  private static Axis axisOf(BoundingBox box) {
    Axis axis = box.width() >= box.height() ? Axis.HORIZONTAL : Axis.VERTICAL;
    double stray = box.length(axis.other());
    double length = box.length(axis);
    boolean straight = stray <= STRAY_SHARE * length || (stray <= STRAY && stray * 4 <= length);
    return straight ? axis : null;
  }

  /** Whether each corner of a subpath is a corner of its box, and all four are there. */
  private static boolean isRectangle(Path path, int from, int to) {
    BoundingBox box = path.box(from, to);
    int corners = 0;
    for (int i = from; i < to; i++) {
      boolean left = Math.abs(path.x(i) - box.x0()) <= STRAY;
      boolean right = Math.abs(path.x(i) - box.x1()) <= STRAY;
      boolean top = Math.abs(path.y(i) - box.y0()) <= STRAY;
      boolean bottom = Math.abs(path.y(i) - box.y1()) <= STRAY;
      if (path.reach(i) == Path.Reach.CURVE || !(left || right) || !(top || bottom)) {
        return false;
      }
      corners |= 1 << ((left ? 0 : 1) + (top ? 0 : 2));
    }
    return corners == 0b1111;
  }
}

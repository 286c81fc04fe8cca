package io.tabularium.engine.model;

import java.util.Collection;

/** An upright rectangle in points, {@code x0 <= x1}, {@code y0 <= y1}, y growing downwards. */
public record BoundingBox(double x0, double y0, double x1, double y1) {

  /** The smallest box that holds all of {@code boxes}, which must not be empty. */
  public static BoundingBox enclosing(Collection<BoundingBox> boxes) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (BoundingBox box : boxes) {
      left = Math.min(left, box.x0);
      top = Math.min(top, box.y0);
      right = Math.max(right, box.x1);
      bottom = Math.max(bottom, box.y1);
    }
    return new BoundingBox(left, top, right, bottom);
  }

  /** Extent along x in points. */
  public double width() {
    return x1 - x0;
  }

  /** Extent along y in points. */
  public double height() {
    return y1 - y0;
  }

  /** Area in square points. */
  public double area() {
    return width() * height();
  }

  /** Middle along x. */
  public double centerX() {
    return (x0 + x1) / 2;
  }

  /** Middle along y. */
  public double centerY() {
    return (y0 + y1) / 2;
  }

  /** Smaller coordinate along {@code axis}. */
  public double start(Axis axis) {
    return axis == Axis.HORIZONTAL ? x0 : y0;
  }

  /** Larger coordinate along {@code axis}. */
  public double end(Axis axis) {
    return axis == Axis.HORIZONTAL ? x1 : y1;
  }

  /** Middle along {@code axis}. */
  public double center(Axis axis) {
    return (start(axis) + end(axis)) / 2;
  }

  /** Extent along {@code axis} in points. */
  public double length(Axis axis) {
    return end(axis) - start(axis);
  }

  /** Length shared with {@code other} along {@code axis}; negative is the gap between the two. */
  public double overlap(BoundingBox other, Axis axis) {
    return Math.min(end(axis), other.end(axis)) - Math.max(start(axis), other.start(axis));
  }

  /** Whether the two share an area. */
  public boolean overlaps(BoundingBox other) {
    return overlap(other, Axis.HORIZONTAL) > 0 && overlap(other, Axis.VERTICAL) > 0;
  }

  /** Shared area in square points, 0 where there is none. */
  public double sharedArea(BoundingBox other) {
    return Math.max(0, overlap(other, Axis.HORIZONTAL))
        * Math.max(0, overlap(other, Axis.VERTICAL));
  }

  /** Whether the point lies inside or on the border. */
  public boolean contains(double x, double y) {
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  }

  /** Whether the middle of {@code other} lies inside or on the border. */
  public boolean containsCenterOf(BoundingBox other) {
    return contains(other.centerX(), other.centerY());
  }

  /** The smallest box that holds both. */
  public BoundingBox union(BoundingBox other) {
    return new BoundingBox(
        Math.min(x0, other.x0),
        Math.min(y0, other.y0),
        Math.max(x1, other.x1),
        Math.max(y1, other.y1));
  }

  /** This box with each side moved outwards by {@code margin} points. */
  public BoundingBox grow(double margin) {
    return new BoundingBox(x0 - margin, y0 - margin, x1 + margin, y1 + margin);
  }
}

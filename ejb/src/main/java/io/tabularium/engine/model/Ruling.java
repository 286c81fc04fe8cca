package io.tabularium.engine.model;

/**
 * A drawn straight line along an axis: a stroke, a thin fill or an edge of a shaded area.
 *
 * @param axis the direction it runs in
 * @param position its middle across the axis: y for HORIZONTAL, x for VERTICAL
 * @param start smaller coordinate along the axis
 * @param end larger coordinate along the axis
 * @param thickness in points
 */
public record Ruling(Axis axis, double position, double start, double end, double thickness) {

  /** Length in points. */
  public double length() {
    return end - start;
  }

  /** Its box, as thick as the line. */
  public BoundingBox box() {
    double near = position - thickness / 2;
    double far = position + thickness / 2;
    return axis == Axis.HORIZONTAL
        ? new BoundingBox(start, near, end, far)
        : new BoundingBox(near, start, far, end);
  }
}

package io.tabularium.engine.layout;

/**
 * A vertical strip between two columns of text that (nearly) no line of the body crosses.
 *
 * @param start left edge, x in points
 * @param end right edge, x in points
 * @param support number of lines with a wide gap over it
 */
public record Corridor(double start, double end, int support) {

  /** Its middle. */
  public double center() {
    return (start + end) / 2;
  }

  /** Its width in points. */
  public double width() {
    return end - start;
  }
}

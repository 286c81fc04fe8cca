package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import java.util.Arrays;

/** A path under construction, already on the displayed page (ISO 32000-2, 8.5.2). */
final class Path {

  /** How a point was reached. */
  enum Reach {
    MOVE,
    LINE,
    CURVE
  }

  /** Takes a subpath: its points {@code from} to before {@code to}. */
  @FunctionalInterface
  interface PartSink {
    void accept(int from, int to);
  }

  private double[] xs = new double[16];
  private double[] ys = new double[16];
  private Reach[] reaches = new Reach[16];
  private int size;
  private int start;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  double x(int index) {
    return xs[index];
  }

  double y(int index) {
    return ys[index];
  }

  Reach reach(int index) {
    return reaches[index];
  }

  void clear() {
    size = 0;
    start = 0;
  }

  void move(double x, double y) {
    if (size > 0 && reaches[size - 1] == Reach.MOVE) {
      size--;
    }
    start = size;
    add(x, y, Reach.MOVE);
  }

  void line(double x, double y) {
    add(x, y, size == 0 ? Reach.MOVE : Reach.LINE);
  }

  void curve(double x, double y) {
    add(x, y, size == 0 ? Reach.MOVE : Reach.CURVE);
  }

  /** A straight line back to where the subpath began; further lines start from there. */
  void close() {
    if (size > start) {
      line(xs[start], ys[start]);
    }
  }

  /** Whether it is one subpath of four sides at most. */
  boolean isPlain() {
    if (size > 5) {
      return false;
    }
    for (int i = 1; i < size; i++) {
      if (reaches[i] == Reach.MOVE) {
        return false;
      }
    }
    return true;
  }

  /** Calls {@code sink} for each subpath. */
  void forEachPart(PartSink sink) {
    int from = 0;
    for (int to = 1; to <= size; to++) {
      if (to == size || reaches[to] == Reach.MOVE) {
        sink.accept(from, to);
        from = to;
      }
    }
  }

  /** The smallest box that holds all points; the path must not be empty. */
  BoundingBox box() {
    return box(0, size);
  }

  /** The smallest box that holds the points {@code from} to before {@code to}. */
  BoundingBox box(int from, int to) {
    double x0 = xs[from];
    double x1 = x0;
    double y0 = ys[from];
    double y1 = y0;
    for (int i = from + 1; i < to; i++) {
      x0 = Math.min(x0, xs[i]);
      x1 = Math.max(x1, xs[i]);
      y0 = Math.min(y0, ys[i]);
      y1 = Math.max(y1, ys[i]);
    }
    return new BoundingBox(x0, y0, x1, y1);
  }

  private void add(double x, double y, Reach reach) {
    if (size == Limits.PATH_POINTS) {
      throw new UnreadablePdfException(UnreadablePdfException.Reason.DOCUMENT_TOO_COMPLEX, null);
    }
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, size * 2);
      ys = Arrays.copyOf(ys, size * 2);
      reaches = Arrays.copyOf(reaches, size * 2);
    }
    xs[size] = x;
    ys[size] = y;
    reaches[size] = reach;
    size++;
  }
}

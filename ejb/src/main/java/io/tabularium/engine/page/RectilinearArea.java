package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The rectangles that a filled path of upright edges consists of, holes left out: frames, grids and
 * L-shapes drawn as one path. Cut into horizontal slabs; equal pieces of neighbouring slabs join.
 */
final class RectilinearArea {

  /** Paths with more points are not cut up: the cost grows with the square. */
  static final int MOST_POINTS = 600;

  /** Edges may lean by this much, and slabs thinner than this are noise, in points. */
  private static final double NOISE = 0.02;

  /** Curved and slanted edges that small, in points, only round off a corner. */
  private static final double MOST_CORNER = 1;

  private final Path path;
  private final boolean evenOdd;
  private final List<Edge> edges = new ArrayList<>();
  private final List<BoundingBox> done = new ArrayList<>();
  private List<BoundingBox> open = new ArrayList<>();

  private RectilinearArea(Path path, boolean evenOdd) {
    this.path = path;
    this.evenOdd = evenOdd;
  }

  /** An upright edge; {@code winding} is 1 downwards and -1 upwards. */
  private record Edge(double x, double top, double bottom, int winding) {}

  /** The rectangles; null if some edge is slanted or there are too many. */
  static List<BoundingBox> of(Path path, boolean evenOdd) {
    if (path.size() > MOST_POINTS) {
      return null;
    }
    RectilinearArea area = new RectilinearArea(path, evenOdd);
    return area.collectEdges() ? area.cut() : null;
  }

  private boolean collectEdges() {
    int start = 0;
    for (int i = 1; i <= path.size(); i++) {
      boolean ends = i == path.size() || path.reach(i) == Path.Reach.MOVE;
      int from = i - 1;
      int to = ends ? start : i;
      if (!collectEdge(from, to)) {
        return false;
      }
      if (ends) {
        start = i;
      }
    }
    edges.sort((one, other) -> Double.compare(one.x, other.x));
    return true;
  }

  private boolean collectEdge(int from, int to) {
    double dx = Math.abs(path.x(to) - path.x(from));
    double dy = path.y(to) - path.y(from);
    boolean upright = path.reach(to) != Path.Reach.CURVE && (dx <= NOISE || Math.abs(dy) <= NOISE);
    if (!upright && Math.max(dx, Math.abs(dy)) > MOST_CORNER) {
      return false;
    }
    if (Math.abs(dy) > NOISE) {
      edges.add(
          new Edge(
              (path.x(from) + path.x(to)) / 2,
              Math.min(path.y(from), path.y(to)),
              Math.max(path.y(from), path.y(to)),
              dy > 0 ? 1 : -1));
    }
    return true;
  }

  private List<BoundingBox> cut() {
    double[] ys =
        edges.stream().flatMapToDouble(RectilinearArea::ends).sorted().distinct().toArray();
    ys = withoutNoise(ys);
    for (int i = 1; i < ys.length; i++) {
      advance(slab(ys[i - 1], ys[i]));
    }
    done.addAll(open);
    return done;
  }

  private static DoubleStream ends(Edge edge) {
    return DoubleStream.of(edge.top, edge.bottom);
  }

  private static double[] withoutNoise(double[] ys) {
    double[] kept = new double[ys.length];
    int count = 0;
    for (double y : ys) {
      if (count == 0 || y - kept[count - 1] > NOISE) {
        kept[count++] = y;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private List<BoundingBox> slab(double top, double bottom) {
    double middle = (top + bottom) / 2;
    List<BoundingBox> pieces = new ArrayList<>();
    int winding = 0;
    double from = 0;
    for (Edge edge : edges) {
      if (edge.top < middle && edge.bottom > middle) {
        boolean wasInside = isInside(winding);
        winding += edge.winding;
        if (!wasInside && isInside(winding)) {
          from = edge.x;
        } else if (wasInside && !isInside(winding)) {
          pieces.add(new BoundingBox(from, top, edge.x, bottom));
        }
      }
    }
    return pieces;
  }

  private boolean isInside(int winding) {
    return evenOdd ? winding % 2 != 0 : winding != 0;
  }

  private void advance(List<BoundingBox> slab) {
    List<BoundingBox> next = new ArrayList<>();
    for (BoundingBox piece : slab) {
      BoundingBox above = null;
      for (BoundingBox candidate : open) {
        if (candidate.x0() == piece.x0() && candidate.x1() == piece.x1()) {
          above = candidate;
        }
      }
      if (above != null && above.y1() == piece.y0()) {
        open.remove(above);
        next.add(above.union(piece));
      } else {
        next.add(piece);
      }
    }
    done.addAll(open);
    open = next;
  }
}

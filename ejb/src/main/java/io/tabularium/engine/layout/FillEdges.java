package io.tabularium.engine.layout;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Fill;
import io.tabularium.engine.model.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes the edges of shaded cells and of shaded rows for rulings. */
public final class FillEdges {

  /** A shaded cell is at least this wide and high, in points. */
  private static final double MIN_SIZE = 6;

  /** Shaded cells of one table are at most this far apart, in points. */
  private static final double CELL_GAP = 4;

  /** Stripes of one table start and end within this, in points. */
  private static final double SAME_END = 2;

  /** Fewer stripes make no table. */
  private static final int MIN_STRIPES = 3;

  /** More fills than this on a page are a picture, not the cells of a table. */
  private static final int MAX_FILLS = 4000;

  private FillEdges() {}

  /**
   * Rulings of no thickness; none where the fills do not lie like cells or rows.
   *
   * @param maxHeight points; what is higher is a background
   */
  public static List<Ruling> of(List<Fill> fills, double maxHeight) {
    List<BoundingBox> cells =
        cells(fills.stream().filter(fill -> fill.box().height() <= maxHeight).toList());
    List<Ruling> edges = new ArrayList<>();
    if (cells.size() > MAX_FILLS) {
      return edges;
    }
    for (BoundingBox cell : cells) {
      boolean grid = false;
      boolean beside = false;
      boolean below = false;
      int stripes = 0;
      for (BoundingBox other : cells) {
        beside |= adjacent(cell, other, Axis.HORIZONTAL);
        below |= adjacent(cell, other, Axis.VERTICAL);
        stripes += sameEnds(cell, other) ? 1 : 0;
        grid = beside && below;
      }
      if (grid || stripes >= MIN_STRIPES) {
        addEdges(cell, Axis.HORIZONTAL, edges);
      }
      if (grid) {
        addEdges(cell, Axis.VERTICAL, edges);
      }
    }
    return edges;
  }

  /** The boxes large enough for text, without those that lie in another of the same colour. */
  private static List<BoundingBox> cells(List<Fill> fills) {
    List<Fill> sorted = new ArrayList<>();
    for (Fill fill : fills) {
      if (fill.box().width() >= MIN_SIZE && fill.box().height() >= MIN_SIZE) {
        sorted.add(fill);
      }
    }
    sorted.sort(Comparator.comparingDouble(fill -> -fill.box().area()));
    List<Fill> kept = new ArrayList<>();
    if (sorted.size() <= MAX_FILLS) {
      for (Fill fill : sorted) {
        if (kept.stream().noneMatch(o -> o.rgb() == fill.rgb() && holds(o.box(), fill.box()))) {
          kept.add(fill);
        }
      }
    }
    return kept.stream().map(Fill::box).toList();
  }

  private static boolean holds(BoundingBox outer, BoundingBox inner) {
    return outer.grow(1).sharedArea(inner) >= inner.area();
  }

  /** Whether the two lie side by side along {@code axis} and share most of the other. */
  private static boolean adjacent(BoundingBox a, BoundingBox b, Axis axis) {
    double gap = -a.overlap(b, axis);
    double shared = a.overlap(b, axis.other());
    double shorter = Math.min(a.length(axis.other()), b.length(axis.other()));
    return gap >= -1 && gap <= CELL_GAP && shared >= 0.8 * shorter;
  }

  private static boolean sameEnds(BoundingBox a, BoundingBox b) {
    return Math.abs(a.x0() - b.x0()) <= SAME_END && Math.abs(a.x1() - b.x1()) <= SAME_END;
  }

  private static void addEdges(BoundingBox cell, Axis axis, List<Ruling> edges) {
    double start = cell.start(axis);
    double end = cell.end(axis);
    edges.add(new Ruling(axis, cell.start(axis.other()), start, end, 0));
    edges.add(new Ruling(axis, cell.end(axis.other()), start, end, 0));
  }
}

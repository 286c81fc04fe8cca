package io.tabularium.engine.region;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Fill;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Word;
import io.tabularium.engine.region.LatticeFinder.Lattice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the axes and gridlines of charts from the rulings of tables: by their bars and curves. */
final class Charts {

  /** Fewer bars may be shaded cells. */
  private static final int MIN_BARS = 4;

  /** Bars of one chart have at least this many lengths; the cells of a column have one. */
  private static final int MIN_LENGTHS = 3;

  /** A bar is at least this thick and long, in points. */
  private static final double MIN_BAR = 3;

  /** Bars start together, are as thick as each other and differ in length by more, in points. */
  private static final double SAME = 1;

  /** A smaller curve, in points, is a mark in a cell. */
  private static final double MIN_CURVE = 20;

  /** A curve over this many rulings is drawn over gridlines. */
  private static final int MIN_CROSSED = 3;

  /**
   * A curve of a chart goes over this part of its width; letters of a watermark, signatures less.
   */
  private static final double MIN_WIDTH = 0.4;

  /** More fills or curves than this on a page are a picture: each is held against all others. */
  private static final int MAX_SHAPES = 4000;

  private final List<BoundingBox> curves;
  private final List<Fill> bars = new ArrayList<>();
  private final List<BoundingBox> plots = new ArrayList<>();

  Charts(PageContent page) {
    this.curves =
        page.figures().stream()
            .filter(figure -> Math.min(figure.width(), figure.height()) >= MIN_CURVE)
            .limit(MAX_SHAPES)
            .toList();
    if (page.fills().size() > MAX_SHAPES) {
      return;
    }
    for (Axis axis : Axis.values()) {
      findBars(page, axis, true);
      findBars(page, axis, false);
    }
  }

  /** The shaded areas that are no bars. */
  List<Fill> withoutBars(List<Fill> fills) {
    Set<Fill> drawn = new HashSet<>(bars);
    return fills.stream().filter(fill -> !drawn.contains(fill)).toList();
  }

  /** The boxes about the bars of each chart. */
  List<BoundingBox> plots() {
    return plots;
  }

  /** Whether the lattice is the gridlines of a chart: bars or a curve are drawn over them. */
  boolean isDrawnOver(Lattice lattice) {
    return plots.stream().anyMatch(plot -> crossed(lattice, plot) > 0)
        || curves.stream()
            .anyMatch(
                curve ->
                    curve.width() >= MIN_WIDTH * lattice.box().width()
                        && holds(lattice.box(), curve)
                        && crossed(lattice, curve) >= MIN_CROSSED);
  }

  private static boolean holds(BoundingBox outer, BoundingBox inner) {
    return outer.grow(SAME).sharedArea(inner) >= inner.area();
  }

  /** How many rulings of the lattice go into the box or through it. */
  private static long crossed(Lattice lattice, BoundingBox box) {
    BoundingBox inner = box.grow(-SAME);
    return lattice.rulings().stream().filter(ruling -> ruling.box().overlaps(inner)).count();
  }

  /** Finds bars that run along {@code axis} from one base line, at their start or at their end. */
  private void findBars(PageContent page, Axis axis, boolean atStart) {
    List<Fill> sorted =
        page.fills().stream()
            .filter(fill -> Math.min(fill.box().width(), fill.box().height()) >= MIN_BAR)
            .sorted(
                Comparator.<Fill>comparingDouble(fill -> Math.rint(base(fill, axis, atStart)))
                    .thenComparingDouble(fill -> Math.rint(fill.box().length(axis.other())))
                    .thenComparingDouble(fill -> fill.box().start(axis.other())))
            .toList();
    List<Fill> group = new ArrayList<>();
    for (Fill fill : sorted) {
      if (!group.isEmpty() && !isBeside(group.get(group.size() - 1), fill, axis, atStart)) {
        close(group, page.words(), axis);
        group.clear();
      }
      group.add(fill);
    }
    close(group, page.words(), axis);
  }

  private static double base(Fill fill, Axis axis, boolean atStart) {
    return atStart ? fill.box().start(axis) : fill.box().end(axis);
  }

  private static boolean isBeside(Fill last, Fill next, Axis axis, boolean atStart) {
    BoundingBox a = last.box();
    BoundingBox b = next.box();
    return Math.abs(base(last, axis, atStart) - base(next, axis, atStart)) <= SAME
        && Math.abs(a.length(axis.other()) - b.length(axis.other())) <= SAME
        && a.overlap(b, axis.other()) <= SAME;
  }

  private void close(List<Fill> group, List<Word> words, Axis axis) {
    long lengths =
        group.stream().map(fill -> Math.rint(fill.box().length(axis) / SAME)).distinct().count();
    if (group.size() < MIN_BARS || lengths < MIN_LENGTHS || lengths * 2 < group.size()) {
      return;
    }
    List<BoundingBox> boxes = group.stream().map(Fill::box).toList();
    long written =
        words.stream()
            .filter(word -> boxes.stream().anyMatch(box -> box.containsCenterOf(word.box())))
            .count();
    if (written <= group.size()) {
      bars.addAll(group);
      plots.add(BoundingBox.enclosing(boxes));
    }
  }
}

package io.tabularium.engine.page;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins dots that are painted one by one to the dotted lines they make; single dots are dropped.
 */
final class DotJoiner {

  /** The longest side of a dot, in points. */
  private static final double MOST_SIDE = 2.5;

  /** How much longer than wide a dot may be. */
  private static final double MOST_ASPECT = 2;

  /** Dots that make a line. */
  private static final int LEAST_DOTS = 6;

  /** How far apart the middles of dots of one line are at most, in points. */
  private static final double MOST_PITCH = 6;

  /** How far dots of a line stray from it, in points. */
  private static final double STRAY = 0.3;

  private DotJoiner() {}

  static boolean isDot(Ruling ruling) {
    double least = Math.min(ruling.length(), ruling.thickness());
    double most = Math.max(ruling.length(), ruling.thickness());
    return most <= MOST_SIDE && most <= MOST_ASPECT * least;
  }

  /** The rulings with dots replaced by the lines they make. */
  static List<Ruling> joined(List<Ruling> rulings) {
    List<BoundingBox> dots = new ArrayList<>();
    List<Ruling> lines = new ArrayList<>(rulings.size());
    for (Ruling ruling : rulings) {
      if (isDot(ruling)) {
        dots.add(ruling.box());
      } else {
        lines.add(ruling);
      }
    }
    join(join(dots, Axis.HORIZONTAL, lines), Axis.VERTICAL, lines);
    return lines;
  }

  /** Adds the lines along an axis; returns the dots that are left. */
  private static List<BoundingBox> join(List<BoundingBox> dots, Axis along, List<Ruling> lines) {
    Axis across = along.other();
    List<BoundingBox> sorted = new ArrayList<>(dots);
    sorted.sort(
        Comparator.<BoundingBox>comparingLong(dot -> Math.round(dot.center(across) / STRAY))
            .thenComparingDouble(dot -> dot.start(along)));
    List<BoundingBox> left = new ArrayList<>();
    List<BoundingBox> run = new ArrayList<>();
    for (BoundingBox dot : sorted) {
      if (!run.isEmpty() && !goesOn(run.get(run.size() - 1), dot, along)) {
        end(run, along, lines, left);
      }
      run.add(dot);
    }
    end(run, along, lines, left);
    return left;
  }

  private static boolean goesOn(BoundingBox last, BoundingBox dot, Axis along) {
    double pitch = dot.center(along) - last.center(along);
    return Math.abs(dot.center(along.other()) - last.center(along.other())) <= STRAY
        && pitch >= 0
        && pitch <= MOST_PITCH;
  }

  private static void end(
      List<BoundingBox> run, Axis along, List<Ruling> lines, List<BoundingBox> left) {
    if (run.size() < LEAST_DOTS) {
      left.addAll(run);
    } else {
      BoundingBox box = BoundingBox.enclosing(run);
      Axis across = along.other();
      lines.add(
          new Ruling(
              along, box.center(across), box.start(along), box.end(along), box.length(across)));
    }
    run.clear();
  }
}

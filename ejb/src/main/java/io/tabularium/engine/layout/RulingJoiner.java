package io.tabularium.engine.layout;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes one line of what is drawn as several: doubled, dashed, broken or cell by cell. */
public final class RulingJoiner {

  /** Parallel lines nearer than this are one: the two of a double line, the edges of a bar. */
  private static final double SNAP_TOLERANCE = 3;

  /** Collinear lines with a gap up to this are one: dashes, cell borders that do not meet. */
  private static final double JOIN_TOLERANCE = 4;

  private static final Comparator<Ruling> BY_POSITION =
      Comparator.comparingDouble(Ruling::position).thenComparingDouble(Ruling::start);

  private RulingJoiner() {}

  /** The joined rulings of both axes, horizontal ones first, each axis by position. */
  public static List<Ruling> join(List<Ruling> rulings) {
    List<Ruling> joined = new ArrayList<>();
    for (Axis axis : Axis.values()) {
      List<Ruling> sorted =
          new ArrayList<>(rulings.stream().filter(ruling -> ruling.axis() == axis).toList());
      sorted.sort(BY_POSITION);
      int first = 0;
      for (int i = 1; i <= sorted.size(); i++) {
        if (i == sorted.size() || apart(sorted.get(first), sorted.get(i - 1), sorted.get(i))) {
          joinCluster(sorted.subList(first, i), joined);
          first = i;
        }
      }
    }
    return joined;
  }

  private static boolean apart(Ruling first, Ruling last, Ruling next) {
    return next.position() - first.position() > SNAP_TOLERANCE
        || next.position() - last.position() > SNAP_TOLERANCE;
  }

  private static void joinCluster(List<Ruling> cluster, List<Ruling> joined) {
    double weight = 0;
    double sum = 0;
    for (Ruling ruling : cluster) {
      double length = Math.max(ruling.length(), 0.1);
      weight += length;
      sum += length * ruling.position();
    }
    double position = sum / weight;
    List<Ruling> sorted = new ArrayList<>(cluster);
    sorted.sort(Comparator.comparingDouble(Ruling::start).thenComparingDouble(Ruling::end));
    Ruling open = null;
    for (Ruling ruling : sorted) {
      if (open != null && ruling.start() - open.end() <= JOIN_TOLERANCE) {
        open = merge(open, ruling);
      } else {
        if (open != null) {
          joined.add(open);
        }
        open =
            new Ruling(ruling.axis(), position, ruling.start(), ruling.end(), ruling.thickness());
      }
    }
    joined.add(open);
  }

  private static Ruling merge(Ruling open, Ruling next) {
    return new Ruling(
        open.axis(),
        open.position(),
        open.start(),
        Math.max(open.end(), next.end()),
        Math.max(open.thickness(), next.thickness()));
  }
}

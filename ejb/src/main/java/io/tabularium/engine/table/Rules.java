package io.tabularium.engine.table;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which sides of the grid's places are drawn. */
final class Rules {

  /** A ruling this near a boundary, in points, stands for it; double lines are up to 4 apart. */
  private static final double NEAR = 4;

  /** A side is drawn if rulings cover this share of it. */
  private static final double COVER = 0.5;

  private final Grid grid;
  private final List<List<Ruling>> atColumn;
  private final List<List<Ruling>> atRow;

  Rules(Grid grid, List<Ruling> rulings) {
    this.grid = grid;
    this.atColumn = at(grid.columns(), rulings, Axis.VERTICAL);
    this.atRow = at(grid.rows(), rulings, Axis.HORIZONTAL);
  }

  private static List<List<Ruling>> at(
      List<Grid.Boundary> boundaries, List<Ruling> rulings, Axis axis) {
    List<Ruling> sorted =
        rulings.stream()
            .filter(ruling -> ruling.axis() == axis)
            .sorted(Comparator.comparingDouble(Ruling::position))
            .toList();
    List<List<Ruling>> found = new ArrayList<>();
    int first = 0;
    for (Grid.Boundary boundary : boundaries) {
      while (first < sorted.size() && sorted.get(first).position() < boundary.position() - NEAR) {
        first++;
      }
      int end = first;
      while (end < sorted.size() && sorted.get(end).position() <= boundary.position() + NEAR) {
        end++;
      }
      found.add(sorted.subList(first, end));
    }
    return found;
  }

  /** Whether the side between {@code column - 1} and {@code column} is drawn in the row. */
  boolean leftOf(int row, int column) {
    return covered(
        atColumn.get(column), grid.rows().get(row).position(), grid.rows().get(row + 1).position());
  }

  /** Whether the side between {@code row - 1} and {@code row} is drawn in the column. */
  boolean above(int row, int column) {
    return covered(
        atRow.get(row),
        grid.columns().get(column).position(),
        grid.columns().get(column + 1).position());
  }

  /** Whether a ruling crosses the boundary left of {@code column} at height {@code y}. */
  boolean at(int column, double y) {
    return atColumn.get(column).stream().anyMatch(r -> r.start() <= y && r.end() >= y);
  }

  /** The horizontal rulings that stand for the boundary above {@code row}. */
  List<Ruling> rulingsAbove(int row) {
    return atRow.get(row);
  }

  private static boolean covered(List<Ruling> rulings, double start, double end) {
    double covered = 0;
    for (Ruling ruling : rulings) {
      covered += Math.max(0, Math.min(end, ruling.end()) - Math.max(start, ruling.start()));
    }
    return covered >= COVER * (end - start);
  }
}

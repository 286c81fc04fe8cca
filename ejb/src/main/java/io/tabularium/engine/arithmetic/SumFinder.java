package io.tabularium.engine.arithmetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds the lines of a grid that sum others up, and which ones they sum up. */
final class SumFinder {

  /** A line without a name that says so sums others up if so many sums come out exactly. */
  private static final int ENOUGH_UNNAMED = 2;

  private static final int FEWEST_PARTS_UNNAMED = 3;

  /** Each total is compared with all lines: beyond so many numbers looked at none is checked. */
  private static final long MOST_LOOKS = 20_000_000;

  private final NumberGrid grid;
  private final boolean[] named;

  SumFinder(NumberGrid grid) {
    this.grid = grid;
    this.named = new boolean[grid.lines()];
    for (int line = 0; line < named.length; line++) {
      named[line] = !grid.parts(line) && isNumeric(line) && TotalWords.isTotal(grid.label(line));
    }
  }

  private boolean isNumeric(int line) {
    int numbers = 0;
    int texts = 0;
    for (int place = 0; place < grid.places(); place++) {
      numbers += grid.isNumber(line, place) ? 1 : 0;
      texts += grid.isText(line, place) ? 1 : 0;
    }
    return numbers > 0 && (numbers >= texts || !grid.label(line).isBlank());
  }

  /** The lines whose sums come out, and those named so of which one digit may be wrong. */
  List<SumLine> find() {
    List<SumLine> found = new ArrayList<>();
    if (looks() > MOST_LOOKS) {
      return found;
    }
    for (int line = 0; line < named.length; line++) {
      if (named[line]) {
        best(candidates(line)).ifPresent(found::add);
      }
    }
    if (found.stream().noneMatch(SumLine::holds)) {
      unnamed().ifPresent(found::add);
    }
    return found;
  }

  private long looks() {
    long totals = IntStream.range(0, named.length).filter(line -> named[line]).count();
    return totals * grid.lines() * grid.places();
  }

  private static Optional<SumLine> best(List<SumLine> candidates) {
    return candidates.stream()
        .filter(sum -> sum.holds() || isSlip(sum))
        .max(
            Comparator.<SumLine>comparingLong(sum -> 2 * sum.exact() + sum.near() - sum.off())
                .thenComparing(sum -> -candidates.indexOf(sum)));
  }

  /** Whether it is one sum that one digit keeps from coming out. */
  private static boolean isSlip(SumLine sum) {
    return sum.outcomes().size() == 1 && sum.outcomes().get(0).isSlip();
  }

  /** The first or last line if it sums up all others without saying so. */
  private Optional<SumLine> unnamed() {
    int first = firstNumeric();
    int last = lastNumeric();
    if (last - first < FEWEST_PARTS_UNNAMED) {
      return Optional.empty();
    }
    return List.of(
            SumLine.of(grid, last, lines(first, last, i -> true)),
            SumLine.of(grid, first, lines(first + 1, last + 1, i -> true)))
        .stream()
        .filter(sum -> sum.parts().size() >= FEWEST_PARTS_UNNAMED)
        .filter(sum -> sum.exact() >= ENOUGH_UNNAMED && sum.exact() > 2 * sum.off())
        .findFirst();
  }

  private int firstNumeric() {
    int line = 0;
    while (line < named.length && (grid.parts(line) || !isNumeric(line))) {
      line++;
    }
    return line;
  }

  private int lastNumeric() {
    int line = named.length - 1;
    while (line >= 0 && (grid.parts(line) || !isNumeric(line))) {
      line--;
    }
    return line;
  }

  private List<SumLine> candidates(int total) {
    int above = total - 1;
    while (above >= 0 && !named[above] && !grid.parts(above)) {
      above--;
    }
    int below = total + 1;
    while (below < named.length && !named[below] && !grid.parts(below)) {
      below++;
    }
    List<List<Integer>> ranges =
        List.of(
            lines(above + 1, total, i -> true),
            lines(0, total, i -> !named[i]),
            lines(0, total, i -> named[i]),
            lines(total + 1, below, i -> true),
            lines(total + 1, named.length, i -> !named[i]),
            lines(total + 1, named.length, i -> named[i]),
            lines(0, total, i -> (total - i) % 2 == 0),
            lines(total + 1, named.length, i -> (i - total) % 2 == 0),
            rest(lines(above + 1, total, i -> true)));
    List<SumLine> sums = new ArrayList<>();
    for (List<Integer> range : ranges) {
      if (range.size() > 1) {
        sums.add(SumLine.of(grid, total, range));
      }
    }
    return sums;
  }

  /** A range without its first line, which may be a number of the row. */
  private static List<Integer> rest(List<Integer> range) {
    return range.isEmpty() ? range : range.subList(1, range.size());
  }

  private List<Integer> lines(int from, int to, IntPredicate wanted) {
    return IntStream.range(Math.max(0, from), to)
        .filter(wanted)
        .filter(i -> !grid.parts(i) && isNumeric(i))
        .boxed()
        .toList();
  }
}

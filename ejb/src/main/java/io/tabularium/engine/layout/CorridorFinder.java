package io.tabularium.engine.layout;

import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the columns of aligned text: the lines with most gaps vote, so that titles, spanning
 * headings and section rows, which cross the gaps, do not close them.
 */
public final class CorridorFinder {

  /** Lines with less than this part of the usual number of phrases do not vote. */
  private static final double VOTER_PHRASES = 0.6;

  /** Where the usual number of phrases is read off the sorted numbers. */
  private static final double USUAL_QUANTILE = 0.8;

  /** This part of the voters may cross a corridor. */
  private static final double CROSSING_TOLERANCE = 0.08;

  /** This part of the voters must have a wide gap over it. */
  private static final double SUPPORT = 0.25;

  /** ... or this part of them a narrow one ... */
  private static final double NARROW_SUPPORT = 0.6;

  /** ... and at least so many. */
  private static final int MIN_NARROW = 4;

  private CorridorFinder() {}

  /** The corridors of {@code lines}, left to right; none if the text does not stand in columns. */
  public static List<Corridor> find(List<TextLine> lines) {
    List<TextLine> voters = voters(lines);
    if (voters.isEmpty()) {
      return List.of();
    }
    int tolerance = (int) (CROSSING_TOLERANCE * voters.size());
    List<List<TextLine>> wide = voters.stream().map(Phrases::wide).toList();
    List<List<TextLine>> close = voters.stream().map(Phrases::close).toList();
    List<Corridor> corridors = new ArrayList<>();
    for (Corridor gap : uncovered(close, tolerance)) {
      int support = support(wide, gap);
      int narrow = support(close, gap);
      if (support >= Math.max(1, SUPPORT * voters.size())
          || narrow >= Math.max(MIN_NARROW, NARROW_SUPPORT * voters.size())) {
        corridors.add(new Corridor(gap.start(), gap.end(), Math.max(support, narrow)));
      }
    }
    return parting(corridors, lines);
  }

  /**
   * Leaves out corridors that no line has text on both sides of: they part a heading from values
   * that stand beside and not below it. Of such a corridor and the next such one the narrower one
   * goes.
   */
  private static List<Corridor> parting(List<Corridor> corridors, List<TextLine> lines) {
    if (corridors.isEmpty()) {
      return corridors;
    }
    List<List<TextLine>> phrases = lines.stream().map(Phrases::close).toList();
    List<Corridor> kept = new ArrayList<>(corridors);
    for (int i = 0; i < kept.size(); i++) {
      if (!isParting(kept, i, phrases)) {
        boolean next =
            i + 1 < kept.size()
                && kept.get(i + 1).width() < kept.get(i).width()
                && !isParting(kept, i + 1, phrases);
        kept.remove(next ? i + 1 : i);
        i--;
      }
    }
    return kept;
  }

  /** Whether a line has text on both sides of a corridor, within the next corridors. */
  private static boolean isParting(List<Corridor> corridors, int i, List<List<TextLine>> phrases) {
    double left = i == 0 ? Double.NEGATIVE_INFINITY : corridors.get(i - 1).center();
    boolean last = i + 1 == corridors.size();
    double right = last ? Double.POSITIVE_INFINITY : corridors.get(i + 1).center();
    double middle = corridors.get(i).center();
    return phrases.stream().anyMatch(line -> parts(line, left, middle, right));
  }

  /**
   * Whether a phrase has its middle between left and middle and another between there and right.
   */
  private static boolean parts(List<TextLine> phrases, double left, double middle, double right) {
    boolean before = false;
    boolean after = false;
    for (TextLine phrase : phrases) {
      double x = phrase.box().centerX();
      before |= x >= left && x < middle;
      after |= x >= middle && x < right;
    }
    return before && after;
  }

  /** The lines that show the columns best. */
  public static List<TextLine> voters(List<TextLine> lines) {
    List<Integer> counts = new ArrayList<>();
    List<TextLine> gapped = new ArrayList<>();
    for (TextLine line : lines) {
      int count = Phrases.wide(line).size();
      if (count > 1) {
        counts.add(count);
        gapped.add(line);
      }
    }
    if (gapped.isEmpty()) {
      return gapped;
    }
    List<Integer> sorted = counts.stream().sorted().toList();
    int usual = sorted.get((int) (USUAL_QUANTILE * (sorted.size() - 1)));
    List<TextLine> voters = new ArrayList<>();
    for (int i = 0; i < gapped.size(); i++) {
      if (counts.get(i) >= VOTER_PHRASES * usual) {
        voters.add(gapped.get(i));
      }
    }
    return voters;
  }

  private record Edge(double x, int change) {}

  private static List<Corridor> uncovered(List<List<TextLine>> lines, int tolerance) {
    List<Edge> edges = new ArrayList<>();
    for (List<TextLine> phrases : lines) {
      for (TextLine phrase : phrases) {
        edges.add(new Edge(phrase.box().x0(), 1));
        edges.add(new Edge(phrase.box().x1(), -1));
      }
    }
    edges.sort(Comparator.comparingDouble(Edge::x).thenComparingInt(edge -> -edge.change()));
    List<Corridor> gaps = new ArrayList<>();
    int cover = 0;
    double start = Double.NaN;
    for (Edge edge : edges) {
      int before = cover;
      cover += edge.change();
      if (before > tolerance && cover <= tolerance) {
        start = edge.x();
      } else if (before <= tolerance && cover > tolerance && !Double.isNaN(start)) {
        gaps.add(new Corridor(start, edge.x(), 0));
      }
    }
    return gaps;
  }

  private static int support(List<List<TextLine>> lines, Corridor gap) {
    int support = 0;
    for (List<TextLine> phrases : lines) {
      for (int i = 1; i < phrases.size(); i++) {
        if (phrases.get(i - 1).box().x1() <= gap.center()
            && phrases.get(i).box().x0() >= gap.center()) {
          support++;
        }
      }
    }
    return support;
  }
}

package io.tabularium.engine.evidence;

import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.Evidence.Reason;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How sure it is that a table was read rightly, as a share: of tables at .9 about nine in ten are.
 * The weights are a logistic regression on tables with known truth: the development documents,
 * printed web pages and LaTeX documents, as they are and without their rulings, and pages without
 * tables. "Right" is 95 % of the cells in their places with their text. What it is worth stands in
 * {@code ejb/CONFIDENCE.md}.
 */
public final class Confidence {

  private static final double BIAS = 4.44;

  /**
   * A sign, what it does, and from where on it is told as a reason.
   *
   * @param scale so many times the sign counts, up to 1
   */
  private record Weight(
      ToDoubleFunction<Signs> sign, double scale, double weight, Reason reason, double told) {

    double value(Signs signs) {
      return Math.min(1, scale * sign.applyAsDouble(signs));
    }
  }

  private static final List<Weight> WEIGHTS =
      List.of(
          new Weight(Signs::unruledRows, 1, -0.95, Reason.UNRULED_ROWS, 0),
          new Weight(Signs::textAcross, 4, -0.65, Reason.TEXT_ACROSS_COLUMNS, 0.2),
          new Weight(Signs::sparse, 2, -1.96, Reason.SPARSE, 0.4),
          new Weight(Signs::mixedColumns, 1, -0.63, Reason.MIXED_COLUMN, 0.15),
          new Weight(Signs::noHeader, 1, -1.99, Reason.NO_HEADER, 0),
          new Weight(Signs::small, 1, -1.33, Reason.SMALL, 0.6),
          new Weight(Signs::emptyColumns, 5, -2.31, Reason.EMPTY_COLUMN, 0),
          new Weight(Signs::emptyRows, 10, -1.31, Reason.EMPTY_ROW, 0),
          new Weight(Signs::lowerCaseStarts, 8, -3.32, Reason.LOWER_CASE_START, 0),
          new Weight(Signs::stackedHeadings, 1, -1.56, Reason.STACKED_HEADING, 0),
          new Weight(Signs::captionInHeader, 1, -1.26, Reason.CAPTION_IN_HEADER, 0),
          new Weight(s -> s.columns().freeStrips(), 5, -2.62, Reason.FREE_STRIP, 0),
          new Weight(s -> s.columns().ragged(), 3, -2.11, Reason.RAGGED_COLUMN, 0.3),
          new Weight(s -> s.columns().cutPhrases(), 1, -2.39, Reason.CUT_PHRASE, 0),
          new Weight(s -> s.surroundings().textNear(), 1, -1.18, Reason.TEXT_NEAR, 0.5),
          new Weight(s -> s.surroundings().rowsOutside(), 2, -4.32, Reason.ROWS_OUTSIDE, 0));

  /** What sums that come out add to the odds' logarithm, and what one that fails takes from it. */
  private static final double HELD = 1.53;

  private static final double FAILED = -1.99;

  /** What glyphs that are in no cell, or in several, take from it. */
  private static final double LOST = -1.99;

  private Confidence() {}

  /** The table with what lowers its confidence, as far as its page tells. */
  public static Table judged(Table table, TableRegion region, Grid grid, PageContent page) {
    Signs signs = new Signs(table, region, grid, page);
    double sum = BIAS;
    List<Reason> reasons = new ArrayList<>();
    for (Weight weight : WEIGHTS) {
      double value = weight.value(signs);
      sum += weight.weight() * value;
      if (value > weight.told()) {
        reasons.add(weight.reason());
      }
    }
    return table.judged(share(sum), table.evidence().withReasons(reasons));
  }

  /**
   * The table with its confidence after its numbers and its glyphs were looked at, and that of its
   * cells.
   */
  public static Table reviewed(Table table) {
    if (table.confidence() == null) {
      return table;
    }
    Evidence evidence = table.evidence();
    Arithmetic sums = evidence.arithmetic();
    double odds = StrictMath.log(table.confidence() / (1 - table.confidence()));
    List<Reason> reasons = new ArrayList<>(evidence.reasons());
    if (evidence.conservation() != null && !evidence.conservation().isWhole()) {
      odds += LOST;
      reasons.add(Reason.GLYPHS_LOST);
    }
    if (sums != null && sums.failed().isEmpty()) {
      odds += HELD;
    } else if (sums != null) {
      odds += FAILED;
      reasons.add(Reason.SUM_FAILED);
    }
    return table
        .judged(share(odds), evidence.withReasons(reasons))
        .withCells(new CellConfidence(table, odds).cells());
  }

  /** The share that odds stand for whose logarithm is given. */
  static double share(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }
}

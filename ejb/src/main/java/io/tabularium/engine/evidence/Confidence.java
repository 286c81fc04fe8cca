package io.tabularium.engine.evidence;

import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.Evidence.Reason;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How sure it is that a table was read rightly, as a share: of tables at .9 about nine in ten are.
 * The weights are a logistic regression on tables with known truth: the development documents as
 * they are and without their rulings, and printed web pages. "Right" is 95 % of the cells in their
 * places with their text.
 */
public final class Confidence {

  private static final double BIAS = 3.1;

  /**
   * A sign, what it does, and from where on it is told as a reason.
   *
   * @param reason null for one that only goes with others
   */
  private record Weight(ToDoubleFunction<Signs> sign, double weight, Reason reason, double told) {}

  private static final List<Weight> WEIGHTS =
      List.of(
          new Weight(Signs::unruledColumns, -0.49, Reason.UNRULED_COLUMNS, 0),
          new Weight(Signs::unruledRows, -1.02, Reason.UNRULED_ROWS, 0),
          new Weight(Signs::textAcross, -0.92, Reason.TEXT_ACROSS_COLUMNS, 0.05),
          new Weight(Signs::sparse, -4.02, Reason.SPARSE, 0.2),
          new Weight(Signs::mixedColumns, -1.39, Reason.MIXED_COLUMN, 0.15),
          new Weight(Signs::unevenRows, -0.78, Reason.UNEVEN_ROWS, 0.2),
          new Weight(Signs::sections, -0.71, null, 0),
          new Weight(Signs::stackedLines, -1.78, Reason.STACKED_LINES, 0.2),
          new Weight(Signs::noHeader, -1.51, Reason.NO_HEADER, 0),
          new Weight(Signs::spanningHeader, -3.64, Reason.SPANNING_HEADER, 0.1),
          new Weight(Signs::deepHeader, 2.51, null, 0),
          new Weight(Signs::small, -1.17, Reason.SMALL, 0.6),
          new Weight(Signs::emptyColumns, -1.67, Reason.EMPTY_COLUMN, 0));

  /** What sums that come out add to the odds' logarithm, and what one that fails takes from it. */
  private static final double HELD = 0.8;

  private static final double FAILED = -1.2;

  /** What glyphs that are in no cell, or in several, take from it. */
  private static final double LOST = -1.2;

  private Confidence() {}

  /** The table with its confidence after its numbers and its glyphs were looked at. */
  public static Table reviewed(Table table) {
    Evidence evidence = table.evidence();
    Arithmetic sums = evidence.arithmetic();
    boolean lost = evidence.conservation() != null && !evidence.conservation().isWhole();
    if (table.confidence() == null || (sums == null && !lost)) {
      return table;
    }
    double odds = StrictMath.log(table.confidence() / (1 - table.confidence()));
    List<Reason> reasons = new ArrayList<>(evidence.reasons());
    if (lost) {
      odds += LOST;
      reasons.add(Reason.GLYPHS_LOST);
    }
    if (sums != null && sums.failed().isEmpty()) {
      odds += HELD;
    } else if (sums != null) {
      odds += FAILED;
      reasons.add(Reason.SUM_FAILED);
    }
    return table.judged(share(odds), evidence.withReasons(reasons));
  }

  private static double share(double odds) {
    return 1 / (1 + StrictMath.exp(-odds));
  }

  /** The table with its confidence and what lowers it. */
  public static Table judged(Table table, TableRegion region, Grid grid) {
    Signs signs = new Signs(table, region, grid);
    double sum = BIAS;
    List<Reason> reasons = new ArrayList<>();
    for (Weight weight : WEIGHTS) {
      double value = weight.sign().applyAsDouble(signs);
      sum += weight.weight() * value;
      if (weight.reason() != null && value > weight.told()) {
        reasons.add(weight.reason());
      }
    }
    return table.judged(share(sum), table.evidence().withReasons(reasons));
  }
}

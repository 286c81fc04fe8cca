package io.tabularium.engine.model;

import java.util.List;

/**
 * Why a table is taken to go on from one on the page before, and what a reader of both as one has
 * to leave out or to put together.
 *
 * @param score 0 to 1: how sure it is
 * @param repeatedHeaderRows rows at the top that repeat the header
 * @param rowCut whether the first row after those goes on from the last row of the page before
 * @param broughtForward whether that first row repeats a sum of the page before
 * @param carriedForward whether the last row of the page before only carries a sum over
 */
public record Join(
    double score,
    List<Reason> reasons,
    int repeatedHeaderRows,
    boolean rowCut,
    boolean broughtForward,
    boolean carriedForward) {

  /** Copies the list. */
  public Join {
    reasons = List.copyOf(reasons);
  }

  /** The closed list of what speaks for it; on the wire in lower case with hyphens. */
  public enum Reason {
    /** A caption says "continued". */
    CONTINUED_CAPTION,
    /** The header stands above both. */
    REPEATED_HEADER,
    /** The columns stand at the same places. */
    SAME_COLUMNS,
    /** The columns hold the same kind of values. */
    SAME_CONTENT,
    /** The one ends where its page does, the other starts where its page does. */
    PAGE_BREAK,
    /** A sum is carried forward. */
    CARRIED_FORWARD,
    /** The page break cuts a row. */
    CUT_ROW
  }
}

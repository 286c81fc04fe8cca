package io.tabularium.engine.model;

import java.util.List;

/**
 * What speaks for a table and against it.
 *
 * @param reasons why the confidence is not full
 * @param join why it goes on from another table; null if it does not
 * @param parts the pages' parts if it is several tables put together, else empty
 * @param arithmetic what its numbers say about one another; null where they say nothing
 * @param conservation what became of the glyphs that stand in it; null where nobody counted
 */
public record Evidence(
    List<Reason> reasons,
    Join join,
    List<TablePart> parts,
    Arithmetic arithmetic,
    Conservation conservation) {

  /** Nothing is known. */
  public static final Evidence NONE = new Evidence(List.of(), null, List.of(), null, null);

  /** Copies the lists; what a reader of an older result does not find is nothing. */
  public Evidence {
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  /** The same for a table that goes on from another one. */
  public Evidence withJoin(Join other) {
    return new Evidence(reasons, other, parts, arithmetic, conservation);
  }

  /** The same for several tables put together. */
  public Evidence withParts(List<TablePart> other) {
    return new Evidence(reasons, join, other, arithmetic, conservation);
  }

  /** The same with other reasons. */
  public Evidence withReasons(List<Reason> other) {
    return new Evidence(other, join, parts, arithmetic, conservation);
  }

  /** The same with what its numbers say about one another. */
  public Evidence withArithmetic(Arithmetic other) {
    return new Evidence(reasons, join, parts, other, conservation);
  }

  /** The same with what became of its glyphs. */
  public Evidence withConservation(Conservation other) {
    return new Evidence(reasons, join, parts, arithmetic, other);
  }

  /** The closed list of what lowers a confidence; on the wire in lower case, hyphened. */
  public enum Reason {
    /** Rows are parted by the lines of their text alone. */
    UNRULED_ROWS,
    /** Text reaches over the side of a column that nothing rules. */
    TEXT_ACROSS_COLUMNS,
    /** Many places hold no text. */
    SPARSE,
    /** Columns hold numbers and words by turns; a cell holds both in a column of numbers. */
    MIXED_COLUMN,
    /** No row names the columns. */
    NO_HEADER,
    /** The body has few rows. */
    SMALL,
    /** A column has hardly any cell of its own. */
    EMPTY_COLUMN,
    /** A row has no cell. */
    EMPTY_ROW,
    /** Rows, or a cell, begin in small letters: they may be the rest of the ones above. */
    LOWER_CASE_START,
    /** A heading has several lines where its like have one: it may be two levels. */
    STACKED_HEADING,
    /** A caption stands in the header. */
    CAPTION_IN_HEADER,
    /** An empty strip runs down a column: it may be two. */
    FREE_STRIP,
    /** Texts are in line with their columns neither left, right nor centred. */
    RAGGED_COLUMN,
    /** Words that stand close together are in different columns. */
    CUT_PHRASE,
    /** Text stands close above or below: it may be of the table. */
    TEXT_NEAR,
    /** The line above or below has text in the table's columns: it may be a row. */
    ROWS_OUTSIDE,
    /** Sums or products do not come out. */
    SUM_FAILED,
    /** Glyphs that stand in the table are in none of its cells, or in several. */
    GLYPHS_LOST
  }
}

package io.tabularium.engine.model;

import java.util.List;

/**
 * What speaks for a table and against it.
 *
 * @param reasons why the confidence is not full
 * @param join why it goes on from another table; null if it does not
 * @param parts the pages' parts if it is several tables put together, else empty
 */
public record Evidence(List<Reason> reasons, Join join, List<TablePart> parts) {

  /** Nothing is known. */
  public static final Evidence NONE = new Evidence(List.of(), null, List.of());

  /** Copies the lists; what a reader of an older result does not find is nothing. */
  public Evidence {
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  /** The same for a table that goes on from another one. */
  public Evidence withJoin(Join other) {
    return new Evidence(reasons, other, parts);
  }

  /** The same for several tables put together. */
  public Evidence withParts(List<TablePart> other) {
    return new Evidence(reasons, join, other);
  }

  /** The closed list of what lowers a table's confidence; on the wire in lower case, hyphened. */
  public enum Reason {
    /** Some columns are parted by aligned text alone. */
    UNRULED_COLUMNS,
    /** Text reaches over the side of a column that nothing rules. */
    TEXT_ACROSS_COLUMNS,
    /** Few places hold text. */
    SPARSE,
    /** A column holds numbers and words by turns. */
    MIXED_COLUMN,
    /** The rows of the body hold different numbers of cells. */
    UNEVEN_ROWS,
    /** Fewer than three rows or a single column of values. */
    SMALL,
    /** No row names the columns. */
    NO_HEADER,
    /** Cells hold several lines, which may be rows. */
    STACKED_LINES,
    /** Letters of its text have no sure character. */
    UNMAPPED_TEXT
  }
}

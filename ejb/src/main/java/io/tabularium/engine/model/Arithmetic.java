package io.tabularium.engine.model;

import java.util.List;

/**
 * What the numbers of a table say about one another.
 *
 * @param totalRows rows that sum others up
 * @param totalColumns columns that sum others up
 * @param held sums and products that come out, within the rounding that the table shows; of a table
 *     over several pages those of the whole
 * @param failed those that do not, though their like do
 */
public record Arithmetic(
    List<Integer> totalRows, List<Integer> totalColumns, int held, List<Check> failed) {

  /** Copies the lists. */
  public Arithmetic {
    totalRows = List.copyOf(totalRows);
    totalColumns = List.copyOf(totalColumns);
    failed = List.copyOf(failed);
  }

  /** How a number comes from others; on the wire in lower case. */
  public enum Kind {
    /** By adding them up. */
    SUM,
    /** By multiplying them; a percentage counts as hundredths. */
    PRODUCT
  }

  /**
   * The place of a cell.
   *
   * @param table index of the table; a table over several pages is checked as one, so that a total
   *     may stand on another page than what it sums up
   */
  public record Place(int table, int row, int column) {}

  /**
   * A check that fails.
   *
   * @param result where the result is printed
   * @param parts where its parts are
   * @param expected what the parts make, in plain decimals
   * @param actual what is printed
   * @param difference actual less expected
   */
  public record Check(
      Kind kind,
      Place result,
      List<Place> parts,
      String expected,
      String actual,
      String difference) {

    /** Copies the list. */
    public Check {
      parts = List.copyOf(parts);
    }
  }
}

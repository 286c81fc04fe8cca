package io.tabularium.engine.model;

import java.util.List;

/**
 * Rows and columns of a table before its cells are joined.
 *
 * @param columns boundaries by x, ascending, one more than there are columns
 * @param rows boundaries by y, ascending, one more than there are rows
 * @param headerRows rows at the top that name the columns
 */
public record Grid(
    List<Boundary> columns, List<Boundary> rows, int headerRows, TableMethod method) {

  /** Copies the lists. */
  public Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A line between two columns or two rows.
   *
   * @param position x or y in points
   * @param start where the empty strip about it begins; the position itself if it is ruled
   * @param end where that strip ends
   * @param ruled whether rulings stand for it; else aligned text does
   */
  public record Boundary(double position, double start, double end, boolean ruled) {

    /** One that is drawn. */
    public static Boundary ruled(double position) {
      return new Boundary(position, position, position, true);
    }

    /** One in the middle of an empty strip. */
    public static Boundary between(double start, double end) {
      return new Boundary((start + end) / 2, start, end, false);
    }
  }

  /** The same with another number of header rows. */
  public Grid withHeaderRows(int other) {
    return new Grid(columns, rows, other, method);
  }

  /** Number of columns. */
  public int columnCount() {
    return columns.size() - 1;
  }

  /** Number of rows. */
  public int rowCount() {
    return rows.size() - 1;
  }
}

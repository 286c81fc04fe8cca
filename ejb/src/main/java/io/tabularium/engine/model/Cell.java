package io.tabularium.engine.model;

/**
 * A cell of a table; spans are at least 1, rows and columns count from 0.
 *
 * @param text lines joined by a line feed, in reading order; empty where the cell is
 * @param header whether it names a column
 * @param confidence 0 to 1, or null where unknown
 */
public record Cell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    BoundingBox box,
    String text,
    boolean header,
    Double confidence) {

  /** A cell of unknown confidence. */
  public Cell(
      int row,
      int column,
      int rowSpan,
      int columnSpan,
      BoundingBox box,
      String text,
      boolean header) {
    this(row, column, rowSpan, columnSpan, box, text, header, null);
  }

  /** The same as a header cell, or as none. */
  public Cell withHeader(boolean other) {
    return new Cell(row, column, rowSpan, columnSpan, box, text, other, confidence);
  }

  /** The same in another row. */
  public Cell withRow(int other) {
    return new Cell(other, column, rowSpan, columnSpan, box, text, header, confidence);
  }

  /** The same with another text. */
  public Cell withText(String other) {
    return new Cell(row, column, rowSpan, columnSpan, box, other, header, confidence);
  }

  /** The same in another place on the page. */
  public Cell withBox(BoundingBox other) {
    return new Cell(row, column, rowSpan, columnSpan, other, text, header, confidence);
  }
}

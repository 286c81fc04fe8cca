package io.tabularium.engine.model;

import java.util.List;

/**
 * A cell of a table; spans are at least 1, rows and columns count from 0.
 *
 * @param text lines joined by a line feed, in reading order; empty where the cell is
 * @param header whether it names a column
 * @param confidence 0 to 1, or null where unknown
 * @param value what the text means, or null where it only is text
 * @param reasons what lowers its confidence below its table's
 */
public record Cell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    BoundingBox box,
    String text,
    boolean header,
    Double confidence,
    CellValue value,
    List<Evidence.Reason> reasons) {

  /** Copies the list; what a reader of an older result does not find is nothing. */
  public Cell {
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
  }

  /** A cell of unknown confidence. */
  public Cell(
      int row,
      int column,
      int rowSpan,
      int columnSpan,
      BoundingBox box,
      String text,
      boolean header) {
    this(row, column, rowSpan, columnSpan, box, text, header, null, null, List.of());
  }

  /** The same as a header cell, or as none. */
  public Cell withHeader(boolean other) {
    return new Cell(row, column, rowSpan, columnSpan, box, text, other, confidence, value, reasons);
  }

  /** The same in another row. */
  public Cell withRow(int other) {
    return new Cell(
        other, column, rowSpan, columnSpan, box, text, header, confidence, value, reasons);
  }

  /** The same with another text, of which nobody has said yet what it means. */
  public Cell withText(String other) {
    return new Cell(
        row, column, rowSpan, columnSpan, box, other, header, confidence, null, reasons);
  }

  /** The same in another place on the page. */
  public Cell withBox(BoundingBox other) {
    return new Cell(
        row, column, rowSpan, columnSpan, other, text, header, confidence, value, reasons);
  }

  /** The same with what its text means. */
  public Cell withValue(CellValue other) {
    return new Cell(
        row, column, rowSpan, columnSpan, box, text, header, confidence, other, reasons);
  }

  /** The same with how sure it is, and what lowers that. */
  public Cell judged(Double sure, List<Evidence.Reason> why) {
    return new Cell(row, column, rowSpan, columnSpan, box, text, header, sure, value, why);
  }
}

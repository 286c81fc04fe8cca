package io.tabularium.engine.model;

import java.util.List;

/**
 * One table on one page. Cells never overlap; places that no cell covers are empty.
 *
 * @param index from 0, in the document's order
 * @param page from 1
 * @param confidence 0 to 1, or null where unknown
 * @param title the caption that stands by it, or null
 * @param notes footnotes that stand by it
 * @param continues index of the table on an earlier page that this one goes on from, or null
 * @param rows what each row is for, {@code rowCount} of them
 * @param cells by row, then by column
 */
public record Table(
    int index,
    int page,
    BoundingBox box,
    TableMethod method,
    Double confidence,
    int columnCount,
    String title,
    List<String> notes,
    Integer continues,
    List<RowKind> rows,
    List<Cell> cells) {

  /** Copies the lists. */
  public Table {
    notes = List.copyOf(notes);
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
  }

  /** The same table at another place in the document's order. */
  public Table withIndex(int other) {
    return new Table(
        other, page, box, method, confidence, columnCount, title, notes, continues, rows, cells);
  }

  /** Number of rows. */
  public int rowCount() {
    return rows.size();
  }

  /** Number of header rows at the top. */
  public int headerRowCount() {
    int count = 0;
    while (count < rows.size() && rows.get(count) == RowKind.HEADER) {
      count++;
    }
    return count;
  }
}

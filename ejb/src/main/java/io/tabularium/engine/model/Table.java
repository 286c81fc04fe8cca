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
 * @param evidence what speaks for the table and against it
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
    List<Cell> cells,
    Evidence evidence) {

  /** Copies the lists. */
  public Table {
    notes = List.copyOf(notes);
    rows = List.copyOf(rows);
    cells = List.copyOf(cells);
    evidence = evidence == null ? Evidence.NONE : evidence;
  }

  /** A table without evidence. */
  public Table(
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
    this(
        index,
        page,
        box,
        method,
        confidence,
        columnCount,
        title,
        notes,
        continues,
        rows,
        cells,
        Evidence.NONE);
  }

  /** The same table at another place in the document's order. */
  public Table withIndex(int other) {
    return new Table(
        other,
        page,
        box,
        method,
        confidence,
        columnCount,
        title,
        notes,
        continues,
        rows,
        cells,
        evidence);
  }

  /** The same table at another place on the page, with its cells there. */
  public Table placed(BoundingBox other, List<Cell> placed) {
    return new Table(
        index,
        page,
        other,
        method,
        confidence,
        columnCount,
        title,
        notes,
        continues,
        rows,
        placed,
        evidence);
  }

  /** The same table with what is known about it. */
  public Table judged(Double sure, Evidence found) {
    return new Table(
        index, page, box, method, sure, columnCount, title, notes, continues, rows, cells, found);
  }

  /** The same table with other evidence. */
  public Table withEvidence(Evidence other) {
    return judged(confidence, other);
  }

  /** The same table as what goes on from another one. */
  public Table continuing(int from, Evidence why) {
    return new Table(
        index, page, box, method, confidence, columnCount, title, notes, from, rows, cells, why);
  }

  /** A table over several pages that begins as this one does. */
  public Table merged(List<String> itsNotes, Evidence parts, List<RowKind> kinds, List<Cell> all) {
    return new Table(
        index,
        page,
        box,
        method,
        confidence,
        columnCount,
        title,
        itsNotes,
        null,
        kinds,
        all,
        parts);
  }

  /** The same table with other cells. */
  public Table withCells(List<Cell> other) {
    return withRows(rows, other);
  }

  /** The same table with other rows and cells. */
  public Table withRows(List<RowKind> kinds, List<Cell> other) {
    return new Table(
        index,
        page,
        box,
        method,
        confidence,
        columnCount,
        title,
        notes,
        continues,
        kinds,
        other,
        evidence);
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

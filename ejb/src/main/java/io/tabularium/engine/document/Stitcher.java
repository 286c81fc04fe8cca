package io.tabularium.engine.document;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds, page by page, which table goes on from the page before. Each break is looked at once and
 * against the table's first part, so that page fifty is joined like page two.
 */
public final class Stitcher {

  private PageBreak before;
  private Table root;

  /**
   * The tables of the next page, the first of them with what it continues if it goes on.
   *
   * @param tables of the page, with their indexes in the document
   * @param page what the page shows about them; null if it has no tables
   */
  public List<Table> stitch(List<Table> tables, PageBreak page) {
    PageBreak above = before;
    before = page;
    if (page == null) {
      return tables;
    }
    Table whole = root;
    root = page.last();
    if (above == null) {
      return tables;
    }
    Continuation continuation = new Continuation(whole, above, page);
    Optional<Join> join = continuation.join();
    if (join.isEmpty()) {
      return tables;
    }
    if (page.last().index() == page.first().index()) {
      root = whole;
    }
    Table part = page.first();
    Evidence evidence = part.evidence().withJoin(join.get());
    Table whatGoesOn = continuation.isHeadless() ? headless(part) : part;
    List<Table> stitched = new ArrayList<>(tables);
    stitched.set(tables.indexOf(part), whatGoesOn.continuing(above.last().index(), evidence));
    return stitched;
  }

  /** The part with the rows that were taken for its header among its body. */
  private static Table headless(Table table) {
    List<RowKind> rows =
        table.rows().stream().map(k -> k == RowKind.HEADER ? RowKind.DATA : k).toList();
    List<Cell> cells = table.cells().stream().map(cell -> cell.withHeader(false)).toList();
    return table.withRows(rows, cells);
  }
}

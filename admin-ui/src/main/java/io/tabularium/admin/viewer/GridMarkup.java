package io.tabularium.admin.viewer;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A table as a real HTML table whose cells bear the names that the page's cells bear. Cells can be
 * walked through by the arrow keys (see {@code portal/viewer.js}).
 */
final class GridMarkup {

  private record Place(int row, int column) {}

  private final Table table;
  private final int rows;
  private final Map<Place, Cell> cells;
  private final boolean[][] covered;

  private GridMarkup(Table table, int rows) {
    this.table = table;
    this.rows = Math.min(rows, table.rowCount());
    this.cells =
        table.cells().stream()
            .collect(
                Collectors.toMap(
                    cell -> new Place(cell.row(), cell.column()), Function.identity()));
    this.covered = new boolean[table.rowCount()][table.columnCount()];
  }

  /** The table's first rows. */
  static String of(Table table, int rows) {
    return new GridMarkup(table, rows).draw().outerHtml();
  }

  private Element draw() {
    Element drawn = new Element("table");
    int headers = Math.min(rows, table.headerRowCount());
    if (headers > 0) {
      rows(drawn.appendElement("thead"), 0, headers);
    }
    rows(drawn.appendElement("tbody"), headers, rows);
    List<Element> all = drawn.select("td, th");
    if (!all.isEmpty()) {
      all.get(0).attr("tabindex", "0");
    }
    return drawn;
  }

  private void rows(Element part, int from, int to) {
    for (int row = from; row < to; row++) {
      Element line = part.appendElement("tr");
      RowKind kind = table.rows().get(row);
      line.addClass("row-" + kind.name().toLowerCase(Locale.ROOT));
      for (int column = 0; column < table.columnCount(); column++) {
        place(line, row, column);
      }
    }
  }

  private void place(Element line, int row, int column) {
    Cell cell = cells.get(new Place(row, column));
    if (cell != null) {
      cover(cell);
      cell(line, cell);
    } else if (!covered[row][column]) {
      line.appendElement("td");
    }
  }

  private void cell(Element line, Cell cell) {
    Element drawn = line.appendElement(cell.header() ? "th" : "td");
    drawn.attr("data-cell", Overlay.name(table, cell)).attr("tabindex", "-1").text(cell.text());
    if (cell.header()) {
      drawn.attr("scope", cell.columnSpan() > 1 ? "colgroup" : "col");
    }
    if (cell.columnSpan() > 1) {
      drawn.attr("colspan", Integer.toString(cell.columnSpan()));
    }
    int down = Math.min(cell.rowSpan(), rows - cell.row());
    if (down > 1) {
      drawn.attr("rowspan", Integer.toString(down));
    }
  }

  private void cover(Cell cell) {
    for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
      for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
        covered[row][column] = true;
      }
    }
  }
}

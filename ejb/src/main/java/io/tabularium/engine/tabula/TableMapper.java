package io.tabularium.engine.tabula;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import technology.tabula.Page;
import technology.tabula.Rectangle;
import technology.tabula.RectangularTextContainer;

/** tabula's tables in our words. It knows no spans, headers, titles or confidence. */
final class TableMapper {

  private TableMapper() {}

  static TabulaPage map(Page page, List<technology.tabula.Table> tables) {
    PageSummary summary =
        new PageSummary(
            page.getPageNumber(), page.getWidth(), page.getHeight(), page.getRotation());
    List<Table> mapped = new ArrayList<>();
    for (technology.tabula.Table table : tables) {
      mapped.add(table(table, mapped.size(), page.getPageNumber()));
    }
    return new TabulaPage(summary, !page.getText().isEmpty(), mapped);
  }

  private static Table table(technology.tabula.Table table, int index, int page) {
    return new Table(
        index,
        page,
        box(table),
        table.getExtractionMethod().equals("lattice") ? TableMethod.LATTICE : TableMethod.STREAM,
        null,
        table.getColCount(),
        null,
        List.of(),
        null,
        Collections.nCopies(table.getRowCount(), RowKind.DATA),
        cells(table));
  }

  private static List<Cell> cells(technology.tabula.Table table) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < table.getRowCount(); row++) {
      for (int column = 0; column < table.getColCount(); column++) {
        RectangularTextContainer<?> cell = table.getCell(row, column);
        if (!cell.isEmpty()) {
          cells.add(new Cell(row, column, 1, 1, box(cell), text(cell), false));
        }
      }
    }
    return cells;
  }

  private static String text(RectangularTextContainer<?> cell) {
    return cell.getText().replace('\r', '\n').strip();
  }

  private static BoundingBox box(Rectangle area) {
    return new BoundingBox(area.getLeft(), area.getTop(), area.getRight(), area.getBottom());
  }
}

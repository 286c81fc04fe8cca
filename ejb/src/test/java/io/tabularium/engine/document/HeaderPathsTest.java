package io.tabularium.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.CellValue;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderPathsTest {

  private static final BoundingBox BOX = new BoundingBox(0, 0, 1, 1);

  @Test
  void columnsAreNamedFromTheTopDown() {
    assertThat(HeaderPaths.columns(table()))
        .containsExactly(
            List.of("Region"),
            List.of(),
            List.of("Net sales", "2022"),
            List.of("Net sales", "2023"));
  }

  @Test
  void rowsAreNamedBySectionAndLabels() {
    assertThat(HeaderPaths.rows(table()))
        .containsExactly(
            List.of(),
            List.of(),
            List.of("North", "men"),
            List.of("North", "women"),
            List.of("Abroad"),
            List.of("Abroad", "West", "all"));
  }

  @Test
  void aFlatTableHasOneHeaderRowWithUnlikeNames() {
    Table flat = HeaderPaths.flat(table());
    assertThat(flat.headerRowCount()).isEqualTo(1);
    assertThat(flat.rowCount()).isEqualTo(5);
    assertThat(flat.cells().stream().limit(4).map(Cell::text))
        .containsExactly("Region", "Column 2", "Net sales / 2022", "Net sales / 2023");
    assertThat(flat.cells().get(4)).isEqualTo(table().cells().get(4).withRow(1));
    assertThat(HeaderPaths.flat(flat).cells()).isEqualTo(flat.cells());
  }

  private static Table table() {
    List<Cell> cells =
        List.of(
            cell(0, 0, 2, 1, "Region"),
            cell(0, 2, 1, 2, "Net\nsales"),
            cell(1, 2, 1, 1, "2022"),
            cell(1, 3, 1, 1, "2023"),
            cell(2, 0, 2, 1, "North"),
            cell(2, 1, 1, 1, "men"),
            number(2, 2),
            number(2, 3),
            cell(3, 1, 1, 1, "women"),
            number(3, 2),
            cell(4, 0, 1, 4, "Abroad"),
            cell(5, 0, 1, 1, "West"),
            cell(5, 1, 1, 1, "all"),
            number(5, 2));
    List<RowKind> rows =
        List.of(
            RowKind.HEADER,
            RowKind.HEADER,
            RowKind.DATA,
            RowKind.DATA,
            RowKind.SECTION,
            RowKind.DATA);
    return new Table(0, 1, BOX, TableMethod.LATTICE, null, 4, null, List.of(), null, rows, cells);
  }

  private static Cell number(int row, int column) {
    return cell(row, column, 1, 1, "7").withValue(CellValue.of(CellValue.Type.INTEGER, "7"));
  }

  private static Cell cell(int row, int column, int down, int across, String text) {
    return new Cell(row, column, down, across, BOX, text, row < 2);
  }
}

package io.tabularium.engine.table;

import static io.tabularium.engine.PageSketch.at;
import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableAssemblerTest {

  private static final String ROWS =
      """
      Item      plan     done
      Sales       10       20
      Costs       30       40
      """;

  @Test
  void rowsAboveTheValuesAreHeader() {
    Table table = sketch(ROWS).table();
    assertThat(table.rows()).containsExactly(RowKind.HEADER, RowKind.DATA, RowKind.DATA);
    assertThat(table.cells())
        .filteredOn(Cell::header)
        .extracting(Cell::text)
        .containsExactly("Item", "plan", "done");
  }

  @Test
  void aRowWithOneCellIsASection() {
    assertThat(sketch(ROWS + "Abroad\nTaxes       30       40").table().rows())
        .element(3)
        .isEqualTo(RowKind.SECTION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Total   ", "TOTAL A ", "Subtotal", "Sub-total"})
  void aRowThatBeginsWithTotalIsOne(String label) {
    assertThat(sketch(ROWS + label + "    40       60").table().rows())
        .last()
        .isEqualTo(RowKind.TOTAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Totally ", "In total"})
  void anotherRowIsNot(String label) {
    assertThat(sketch(ROWS + label + "    40       60").table().rows())
        .last()
        .isEqualTo(RowKind.DATA);
  }

  @Test
  void aTotalAmongTheValuesMakesNoTotalRow() {
    assertThat(sketch(ROWS + "          Total      60").table().rows())
        .last()
        .isEqualTo(RowKind.DATA);
  }

  @Test
  void emptyPlacesAreNoCells() {
    assertThat(sketch(ROWS + "Taxes                30").table().cells())
        .filteredOn(cell -> cell.row() == 3)
        .extracting(Cell::column)
        .containsExactly(0, 2);
  }

  @Test
  void aCellReachesFromBoundaryToBoundary() {
    assertThat(sketch(ROWS).table().cells().get(4).box())
        .isEqualTo(
            new BoundingBox(
                (at(5) + at(10)) / 2, (109.5 + 111.5) / 2, (at(14) + at(19)) / 2, 122.5));
  }

  @Test
  void theTableKeepsWhatTheRegionKnows() {
    Table table = sketch(ROWS).table();
    assertThat(table.box()).isEqualTo(sketch(ROWS).region().box());
    assertThat(table.page()).isEqualTo(1);
    assertThat(table.columnCount()).isEqualTo(3);
  }
}

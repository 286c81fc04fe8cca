package io.tabularium.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlausibilityTest {

  @Test
  void rowsAndColumnsWithTextAreATable() {
    assertThat(isTable("xx", "xx")).isTrue();
  }

  @Test
  void oneColumnIsNone() {
    assertThat(isTable("x", "x", "x")).isFalse();
  }

  @Test
  void oneRowWithSeveralCellsIsNone() {
    assertThat(isTable("xx", "x.", ".x")).isFalse();
  }

  @Test
  void aQuarterOfTheRowsSharesCells() {
    assertThat(isTable("xx", "xx", "x.", "x.", "x.", "x.", "x.", "x.")).isTrue();
    assertThat(isTable("xx", "xx", "x.", "x.", "x.", "x.", "x.", "x.", "x.")).isFalse();
  }

  @Test
  void mostRowsHaveText() {
    assertThat(isTable("xx", "xx", "xx", "..", "..")).isTrue();
    assertThat(isTable("xx", "xx", "..", "..")).isFalse();
  }

  @Test
  void mostColumnsHaveText() {
    assertThat(isTable("xxx.", "xxx.")).isTrue();
    assertThat(isTable("xx.", "xx.")).isFalse();
  }

  @Test
  void aQuarterOfThePlacesHasText() {
    assertThat(isTable("xx......", "..xx....", "....xx..", "......xx")).isTrue();
    assertThat(isTable("xx.......", "..xx.....", "....xx...", "......xx.")).isFalse();
  }

  @Test
  void aCellOverSeveralColumnsIsNoTextOfAColumn() {
    assertThat(
            Plausibility.isTable(
                table(2, 3, List.of(cell(0, 0, 1), cell(0, 1, 2), cell(1, 0, 1), cell(1, 1, 2)))))
        .isFalse();
  }

  /** A table drawn row by row, an x for each cell. */
  private static boolean isTable(String... rows) {
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length(); c++) {
        if (rows[r].charAt(c) == 'x') {
          cells.add(cell(r, c, 1));
        }
      }
    }
    return Plausibility.isTable(table(rows.length, rows[0].length(), cells));
  }

  private static Cell cell(int row, int column, int columnSpan) {
    return new Cell(row, column, 1, columnSpan, new BoundingBox(0, 0, 1, 1), "x", false);
  }

  private static Table table(int rows, int columns, List<Cell> cells) {
    return new Table(
        0,
        1,
        new BoundingBox(0, 0, 1, 1),
        TableMethod.STREAM,
        null,
        columns,
        null,
        List.of(),
        null,
        Collections.nCopies(rows, RowKind.DATA),
        cells);
  }
}

package io.tabularium.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.CellValue;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.engine.model.Warning;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeaningTest {

  private static final BoundingBox BOX = new BoundingBox(0, 0, 10, 10);

  private static final List<Table> TABLES = List.of(table(0, 3), table(1, 3), table(2, 5));

  private final List<Warning> warnings = new ArrayList<>();

  @Test
  void tablesGetTheirValues() {
    List<Table> meant = new Meaning(Budget.UNLIMITED, warnings).of(TABLES);
    assertThat(meant)
        .allSatisfy(
            table ->
                assertThat(table.cells().get(0).value())
                    .isEqualTo(CellValue.of(CellValue.Type.INTEGER, "12")));
    assertThat(warnings).isEmpty();
  }

  @Test
  void aStepThatStumblesLeavesTheTablesStandingAndIsTold() {
    Meaning meaning = new Meaning(Budget.UNLIMITED, warnings);
    List<Table> left =
        meaning.step(
            TABLES,
            tables -> {
              throw new ArithmeticException("of ours");
            });
    assertThat(left).isEqualTo(TABLES);
    assertThat(warnings)
        .containsExactly(
            new Warning(Warning.Code.WITHOUT_MEANING, 3),
            new Warning(Warning.Code.WITHOUT_MEANING, 5));
  }

  @Test
  void aBudgetSpentAfterThePagesEndsTheDocument() {
    for (int most : new int[] {0, 2, 4}) {
      int[] asked = {0};
      Budget budget = () -> asked[0]++ < most ? null : FailureCode.TIME_LIMIT;
      assertThatThrownBy(() -> new Meaning(budget, warnings).of(TABLES))
          .isInstanceOfSatisfying(
              ExtractionException.class,
              e -> assertThat(e.code()).isEqualTo(FailureCode.TIME_LIMIT));
    }
    assertThat(warnings).isEmpty();
  }

  private static Table table(int index, int page) {
    List<Cell> cells = List.of(new Cell(0, 0, 1, 1, BOX, "12", false));
    return new Table(
        index,
        page,
        BOX,
        TableMethod.LATTICE,
        null,
        1,
        null,
        List.of(),
        null,
        List.of(RowKind.DATA),
        cells);
  }
}

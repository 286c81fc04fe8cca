package io.tabularium.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.Arithmetic.Place;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.CellValue;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentArithmeticTest {

  private static final BoundingBox BOX = new BoundingBox(0, 0, 1, 1);
  private static final String[] HEAD = {"Name", "A", "B"};

  @Test
  void aTotalSumsUpWhatStandsOnThePagesBefore() {
    Table one = part(0, null, HEAD, row("one", "1017", "20"), row("two", "2205", "33"));
    Table two = part(1, 0, HEAD, row("three", "3111", "44"), row("Total", "6333", "197"));
    List<Table> checked = DocumentArithmetic.checked(List.of(one, two), () -> {});
    Arithmetic found = checked.get(1).evidence().arithmetic();
    assertThat(found.totalRows()).containsExactly(2);
    assertThat(found.held()).isEqualTo(1);
    assertThat(found.failed()).hasSize(1);
    assertThat(found.failed().get(0).result()).isEqualTo(new Place(1, 2, 2));
    assertThat(found.failed().get(0).parts())
        .containsExactly(new Place(0, 1, 2), new Place(0, 2, 2), new Place(1, 1, 2));
    assertThat(checked.get(0).evidence().arithmetic().failed()).isEmpty();
    Table whole = TableMerger.merge(checked).get(0);
    assertThat(whole.evidence().arithmetic().failed().get(0).result())
        .isEqualTo(new Place(0, 4, 2));
  }

  private static String[] row(String... texts) {
    return texts;
  }

  private static Table part(int index, Integer continues, String[]... texts) {
    List<Cell> cells = new ArrayList<>();
    List<RowKind> rows = new ArrayList<>();
    for (int r = 0; r < texts.length; r++) {
      rows.add(r == 0 ? RowKind.HEADER : RowKind.DATA);
      for (int c = 0; c < texts[r].length; c++) {
        boolean number = r > 0 && c > 0;
        CellValue value = number ? CellValue.of(CellValue.Type.INTEGER, texts[r][c]) : null;
        cells.add(new Cell(r, c, 1, 1, BOX, texts[r][c], r == 0).withValue(value));
      }
    }
    Join join = continues == null ? null : new Join(0.9, List.of(), 1, false, false, false);
    return new Table(
        index,
        index + 1,
        BOX,
        TableMethod.LATTICE,
        null,
        HEAD.length,
        null,
        List.of(),
        continues,
        rows,
        cells,
        Evidence.NONE.withJoin(join));
  }
}

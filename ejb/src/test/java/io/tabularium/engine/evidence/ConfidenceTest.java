package io.tabularium.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.Arithmetic.Check;
import io.tabularium.engine.model.Arithmetic.Place;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Conservation;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.Evidence.Reason;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.engine.model.TableRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  private static final BoundingBox BOX = new BoundingBox(0, 0, 300, 200);

  private static final int ROWS = 10;

  @Test
  void aFullRuledTableWithAHeadIsSure() {
    Table judged = judged(true, 1, place -> true);
    assertThat(judged.confidence()).isBetween(0.9, 1.0);
    assertThat(judged.evidence().reasons()).isEmpty();
  }

  @Test
  void eachLackLowersItAndIsSaid() {
    double sure = judged(true, 1, place -> true).confidence();
    Table unruled = judged(false, 1, place -> true);
    assertThat(unruled.confidence()).isLessThan(sure);
    assertThat(unruled.evidence().reasons()).containsExactly(Reason.UNRULED_ROWS);
    Table headless = judged(true, 0, place -> true);
    assertThat(headless.confidence()).isLessThan(sure);
    assertThat(headless.evidence().reasons()).containsExactly(Reason.NO_HEADER);
    Table sparse = judged(true, 1, place -> place % 3 == 0 || place < 3 || place % 5 == 0);
    assertThat(sparse.confidence()).isLessThan(sure);
    assertThat(sparse.evidence().reasons()).contains(Reason.SPARSE);
  }

  @Test
  void sumsAndGlyphsRaiseAndLowerIt() {
    Table table = judged(false, 1, place -> true);
    Arithmetic held = new Arithmetic(List.of(9), List.of(), 2, List.of());
    Place place = new Place(0, 9, 1);
    Check check = new Check(Arithmetic.Kind.SUM, place, List.of(), "1", "2", "1");
    Arithmetic failed = new Arithmetic(List.of(9), List.of(), 2, List.of(check));
    Table sums = reviewed(table, table.evidence().withArithmetic(held));
    assertThat(sums.confidence()).isBetween(table.confidence(), 1.0);
    Table wrong = reviewed(table, table.evidence().withArithmetic(failed));
    assertThat(wrong.confidence()).isBetween(0.0, table.confidence());
    assertThat(wrong.evidence().reasons()).contains(Reason.SUM_FAILED);
    Conservation leftOver = new Conservation(9, 8, 1, 0, 0, 0);
    Table lost = reviewed(table, table.evidence().withConservation(leftOver));
    assertThat(lost.confidence()).isLessThan(table.confidence());
    assertThat(lost.evidence().reasons()).contains(Reason.GLYPHS_LOST);
  }

  @Test
  void aCellIsAsSureAsItsTableLessWhatIsSeenOfIt() {
    Table table = judged(true, 1, place -> true);
    Place wrong = new Place(0, 9, 1);
    Check check = new Check(Arithmetic.Kind.SUM, wrong, List.of(), "1", "2", "1");
    Arithmetic sums = new Arithmetic(List.of(9), List.of(), 2, List.of(check));
    List<Cell> cells = reviewed(table, table.evidence().withArithmetic(sums)).cells();
    Cell plain = cells.get(4);
    assertThat(plain.confidence()).isBetween(0.0, 1.0);
    assertThat(plain.reasons()).isEmpty();
    for (Cell cell : cells) {
      boolean failed = cell.row() == 9 && cell.column() == 1;
      assertThat(cell.reasons()).isEqualTo(failed ? List.of(Reason.SUM_FAILED) : List.of());
      if (failed) {
        assertThat(cell.confidence()).isLessThan(plain.confidence());
      }
    }
    assertThat(Confidence.reviewed(table.judged(null, table.evidence())).cells())
        .allSatisfy(cell -> assertThat(cell.confidence()).isNull());
  }

  private static Table reviewed(Table table, Evidence evidence) {
    return Confidence.reviewed(table.withEvidence(evidence));
  }

  @Test
  void itIsAlwaysAShare() {
    for (int head = 0; head <= ROWS; head++) {
      for (int every = 1; every < 40; every++) {
        int step = every;
        assertThat(judged(false, head, place -> place % step == 0).confidence())
            .isBetween(0.0, 1.0);
      }
    }
  }

  /** Clients branch on them. */
  @Test
  void theListsOfReasonsAreDocumentedAndClosed() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("CONFIDENCE.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertThat(documented)
        .containsExactlyElementsOf(
            Stream.<Enum<?>>concat(Stream.of(Reason.values()), Stream.of(Join.Reason.values()))
                .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  private static Table judged(boolean ruled, int head, IntPredicate filled) {
    List<Cell> cells = new ArrayList<>();
    List<RowKind> kinds = new ArrayList<>();
    for (int r = 0; r < ROWS; r++) {
      kinds.add(r < head ? RowKind.HEADER : RowKind.DATA);
      for (int c = 0; c < 3; c++) {
        if (filled.test(r * 3 + c)) {
          String text = r < head || c == 0 ? "Text" : "12.5";
          cells.add(new Cell(r, c, 1, 1, BOX, text, r < head));
        }
      }
    }
    Table table =
        new Table(0, 1, BOX, TableMethod.STREAM, null, 3, null, List.of(), null, kinds, cells);
    Grid grid =
        new Grid(boundaries(3, 100, ruled), boundaries(ROWS, 20, ruled), head, TableMethod.STREAM);
    TableRegion region =
        new TableRegion(BOX, List.of(), List.of(), List.of(), null, List.of(), null);
    PageContent page =
        new PageContent(
            1,
            600,
            800,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new PageContent.GlyphCount(0, 0, 0, 0));
    return Confidence.judged(table, region, grid, page);
  }

  private static List<Boundary> boundaries(int count, double size, boolean ruled) {
    List<Boundary> boundaries = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      boundaries.add(
          ruled ? Boundary.ruled(i * size) : Boundary.between(i * size - 5, i * size + 5));
    }
    return boundaries;
  }
}

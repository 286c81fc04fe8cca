package io.tabularium.engine;

import static io.tabularium.engine.PageSketch.at;
import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.layout.PageTurn;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTablesTest {

  private static final String TABLE =
      """
      ---------------------
      Item    plan     done
      ---------------------
      Sales     10       20
      Costs     30       40
      Taxes     50       60
      ---------------------
      """;

  private static final List<String> ROWS =
      List.of("Item | plan | done", "Sales | 10 | 20", "Costs | 30 | 40", "Taxes | 50 | 60");

  @Test
  void aTableIsReadFromThePage() {
    assertThat(find(sketch(TABLE).page())).extracting(TableText::rows).containsExactly(ROWS);
  }

  @Test
  void aPageOfProseHasNone() {
    assertThat(find(sketch("We sold more than ever before.\nWe shall go on.").page())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void textOfAnyDirectionIsReadWhereItStands(Direction direction) {
    PageContent page = turned(sketch(TABLE).page(), direction);
    List<Table> tables = find(page);
    assertThat(tables).extracting(TableText::rows).containsExactly(ROWS);
    assertThat(tables.get(0).box())
        .isEqualTo(turned(find(sketch(TABLE).page()).get(0).box(), direction));
  }

  @Test
  void fewSidewaysWordsAreLabels() {
    PageContent page =
        turned(sketch(TABLE.replaceFirst("Taxes     50       60\n", "")).page(), Direction.UP);
    assertThat(page.words()).hasSize(9);
    assertThat(find(page)).isEmpty();
  }

  @Test
  void aSidewaysTableAboveAnotherComesFirst() {
    PageContent sideways = turned(sketch(TABLE.replace("Item", "Firm")).page(), Direction.UP);
    assertThat(find(both(sideways, sketch().skip(500).lines(TABLE).page())))
        .extracting(table -> TableText.rows(table).get(0))
        .containsExactly("Firm | plan | done", "Item | plan | done");
  }

  @Test
  void aGridWithoutTextIsNoTable() {
    assertThat(
            find(
                sketch(
                        """
                        +-------+------+
                        |       |      |
                        +-------+------+
                        We sold more than ever before.
                        """)
                    .page()))
        .isEmpty();
  }

  @Test
  void whatOnlyLooksLikeATableIsLeftOut() {
    assertThat(
            find(
                sketch(
                        """
                        +-------+------+
                        | Sales |      |
                        +-------+------+
                        |       |      |
                        +-------+------+
                        """)
                    .page()))
        .isEmpty();
  }

  @Test
  void aGivenBoxIsReadEvenIfItLooksLikeNoTable() {
    assertThat(
            tables(ExtractionMode.AUTO)
                .find(
                    sketch("Sales     10     20").page(),
                    List.of(new BoundingBox(at(0), 90, at(13), 120))))
        .extracting(TableText::rows)
        .containsExactly(List.of("Sales | 10"));
  }

  @Test
  void aGivenBoxWithoutTextHasNoTable() {
    assertThat(
            tables(ExtractionMode.AUTO)
                .find(sketch(TABLE).page(), List.of(new BoundingBox(300, 300, 400, 400))))
        .isEmpty();
  }

  @Test
  void inLatticeModeRulingsAlonePartRows() {
    String grid =
        """
        +-------+------+
        | Sales |   10 |
        +-------+------+
        | Costs |   20 |
        | Taxes |   30 |
        +-------+------+
        """;
    assertThat(tables(ExtractionMode.LATTICE).find(sketch(grid).page(), List.of()))
        .extracting(Table::rowCount)
        .containsExactly(2);
    assertThat(tables(ExtractionMode.STREAM).find(sketch(grid).page(), List.of()))
        .extracting(Table::rowCount)
        .containsExactly(3);
  }

  private static List<Table> find(PageContent page) {
    return tables(ExtractionMode.AUTO).find(page, List.of());
  }

  /** An upright page turned so that its text runs in {@code direction}. */
  private static PageContent turned(PageContent page, Direction direction) {
    return new PageTurn(opposite(direction), page.width(), page.height()).turn(page);
  }

  private static PageContent both(PageContent a, PageContent b) {
    List<Word> words = new ArrayList<>(a.words());
    words.addAll(b.words());
    List<Ruling> rulings = new ArrayList<>(a.rulings());
    rulings.addAll(b.rulings());
    return new PageContent(
        1, 800, 800, 0, words, rulings, List.of(), List.of(), List.of(), a.glyphs());
  }

  private static BoundingBox turned(BoundingBox box, Direction direction) {
    return new PageTurn(opposite(direction), 600, 800).turn(box);
  }

  private static Direction opposite(Direction direction) {
    return switch (direction) {
      case UP -> Direction.DOWN;
      case DOWN -> Direction.UP;
      case RIGHT, LEFT -> direction;
    };
  }

  private static PageTables tables(ExtractionMode mode) {
    return new PageTables(mode, Budget.UNLIMITED, new StageReport(StageListener.NONE));
  }
}

package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.at;
import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionFinderTest {

  private static final String GRID =
      """
      +-------+------+
      | Sales | good |
      +-------+------+
      """;

  @Test
  void aPageOfProseHasNoTable() {
    assertThat(
            sketch(
                    """
                    The sales of the year have grown by a half, and the costs of it
                    were lower than in all of the years before it. We shall go on.
                    """)
                .regions())
        .isEmpty();
  }

  @Test
  void tablesOfAllKindsComeFromTopToBottom() {
    PageSketch sketch =
        sketch(
            """
            Sales     10
            Costs     20
            Taxes     30
            """);
    assertThat(sketch.skip(40).lines(GRID).regions())
        .extracting(region -> region.box().y0())
        .containsExactly(101.5, 175.75);
  }

  @Test
  void tablesSideBySideBetweenRulesDownAreTwo() {
    String far = " ".repeat(16);
    String lines =
        "Sales |   10 |   20\nCosts |   30 |   40"
            + far
            + "Rent  |    1 |    2\n"
            + " ".repeat(19)
            + far
            + "Food  |    3 |    4\n";
    assertThat(sketch(lines).regions())
        .extracting(region -> region.lines().stream().map(TextLine::text).toList())
        .containsExactly(List.of("Sales 10 20", "Costs 30 40"), List.of("Rent 1 2", "Food 3 4"));
  }

  @Test
  void textBesideADrawnTableMayBeAnotherTable() {
    String beside =
        """
        +-------+------+
        | Sales |   10 |     Rent     1     2
        | Costs |   20 |     Food     3     4
        | Taxes |   30 |     Milk     5     6
        +-------+------+
        """;
    assertThat(sketch(beside).regions())
        .extracting(region -> region.lines().stream().map(TextLine::text).toList())
        .containsExactly(
            List.of("Sales 10", "Costs 20", "Taxes 30"),
            List.of("Rent 1 2", "Food 3 4", "Milk 5 6"));
  }

  @Test
  void textBesideAFrameIsNotOfTheTable() {
    String frame =
        """
        +-----------------+
        | Sales        10 |     we have sold more of it
        | Costs        20 |     and more than in all of
        | Taxes        30 |     the years before it all
        +-----------------+
        """;
    assertThat(sketch(frame).regions())
        .extracting(region -> region.lines().stream().map(TextLine::text).toList())
        .containsExactly(List.of("Sales 10", "Costs 20", "Taxes 30"));
  }

  @Test
  void stripesBoundRows() {
    PageSketch sketch = sketch();
    for (int i = 0; i < 3; i++) {
      sketch.fill(50, 100 + 40 * i, 200, 120 + 40 * i, 0xdddddd);
      sketch.text(60, 115 + 40 * i, "Sales     good");
    }
    assertThat(sketch.regions())
        .extracting(TableRegion::box)
        .containsExactly(box(60, 100, 116, 200));
  }

  @Test
  void aBackgroundOverAQuarterOfThePageBoundsNone() {
    PageSketch sketch = sketch();
    for (int i = 0; i < 3; i++) {
      sketch.fill(50, 10 + 210 * i, 200, 211 + 210 * i, 0xdddddd);
    }
    assertThat(sketch.text(60, 115, "Sales     good").regions()).isEmpty();
  }

  @Test
  void aSideWithoutARuleMovesToTheText() {
    assertThat(cut(sketch("Sales     10"), box(0, 0, 600, 800)).box())
        .isEqualTo(box(at(0), 101.5, at(12), 111.5));
  }

  @Test
  void aGivenBoxCutsLinesByTheMiddleOfTheirWords() {
    assertThat(cut(sketch("Sales     10     20"), box(at(9), 90, at(13), 120)).lines())
        .extracting(TextLine::text)
        .containsExactly("10");
  }

  @Test
  void aGivenBoxHasTheRulesOnItsSides() {
    assertThat(
            cut(sketch("Sales").across(97, 50, 70).across(90, 50, 70), box(50, 100, 70, 112))
                .rulings())
        .hasSize(1);
  }

  @Test
  void textThatRunsUpOrDownIsKeptApartInReadingOrder() {
    TableRegion region =
        cut(
            sketch()
                .word(Direction.UP, box(50, 100, 60, 140), "sales")
                .word(Direction.UP, box(50, 145, 60, 170), "Net")
                .word(Direction.UP, box(50, 200, 60, 240), "Costs")
                .word(Direction.DOWN, box(80, 145, 90, 170), "year")
                .word(Direction.DOWN, box(80, 100, 90, 140), "Last"),
            box(0, 0, 600, 800));
    assertThat(region.sideways())
        .extracting(TextLine::text)
        .containsExactly("Last year", "Costs", "Net sales");
  }

  private static TableRegion cut(PageSketch sketch, BoundingBox box) {
    return new RegionFinder().cut(sketch.page(), box);
  }

  private static BoundingBox box(double x0, double y0, double x1, double y1) {
    return new BoundingBox(x0, y0, x1, y1);
  }
}

package io.tabularium.engine.grid;

import static io.tabularium.engine.PageSketch.at;
import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.grid.GridBuilder.Evidence;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.TableMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnFinderTest {

  private static final String RULED =
      """
      +-------+------+
      | Sales |   10 |
      +-------+------+
      | Costs |   20 |
      +-------+------+
      """;

  private static final String UNRULED =
      """
      Sales     10     20
      Costs     30     40
      """;

  @Test
  void rulesDownPartColumns() {
    assertThat(sketch(RULED).grid().columns()).allMatch(Boundary::ruled);
    assertThat(positions(sketch(RULED).grid())).containsExactly(51.75, 84.0, 112.25);
  }

  @Test
  void alignedTextPartsColumnsInTheMiddleOfTheGap() {
    assertThat(positions(sketch(UNRULED).grid()))
        .containsExactly(at(0), (at(5) + at(10)) / 2, (at(12) + at(17)) / 2, at(19));
  }

  @Test
  void aBoundaryOfTextKnowsItsEmptyStrip() {
    Boundary boundary = sketch(UNRULED).grid().columns().get(1);
    assertThat(boundary.start()).isEqualTo(at(5));
    assertThat(boundary.end()).isEqualTo(at(10));
    assertThat(boundary.ruled()).isFalse();
  }

  @Test
  void aTableWithARuleDownItsInsideIsALattice() {
    assertThat(sketch(RULED).grid().method()).isEqualTo(TableMethod.LATTICE);
    assertThat(sketch(UNRULED).grid().method()).isEqualTo(TableMethod.STREAM);
  }

  @Test
  void byRulingsAloneTextDoesNotPartColumns() {
    assertThat(sketch(UNRULED).grid(Evidence.RULINGS).columnCount()).isEqualTo(1);
  }

  @Test
  void byTextAloneRulesDoNotPartColumns() {
    assertThat(sketch("Sales\nCosts").down(58, 90, 130).grid(Evidence.TEXT).columnCount())
        .isEqualTo(1);
  }

  @Test
  void theTwoLinesOfADoubleRuleHoldNoColumn() {
    assertThat(sketch(RULED).down(87.5, 100, 124).grid().columnCount()).isEqualTo(2);
  }

  @Test
  void aShortStrokeDownPartsNothing() {
    assertThat(sketch("Sales\nCosts").down(58, 112, 115).grid().columnCount()).isEqualTo(1);
  }

  @Test
  void betweenRulesAlignedTextPartsColumnsToo() {
    assertThat(
            columns(
                """
                +-------+-------------+
                | Sales |   10     20 |
                +-------+-------------+
                | Costs |   30     40 |
                +-------+-------------+
                | Taxes |   50     60 |
                +-------+-------------+
                """))
        .isEqualTo(3);
  }

  @Test
  void betweenRulesTwoLinesOfTextAreTooFew() {
    assertThat(
            columns(
                """
                +-------+-------------+
                | Sales |   10     20 |
                +-------+-------------+
                | Costs |   30     40 |
                +-------+-------------+
                """))
        .isEqualTo(2);
  }

  @Test
  void betweenRulesMostLinesMustAgree() {
    assertThat(
            columns(
                """
                +-------+-------------+
                | Sales |   10     20 |
                | Costs |   30     40 |
                | Taxes |   50     60 |
                | Gains | so          |
                | Fines | so          |
                | Loans | so          |
                +-------+-------------+
                """))
        .isEqualTo(2);
  }

  @Test
  void theBoundaryStandsWhereFewestHeadingsCrossTheGap() {
    assertThat(
            positions(
                sketch(
                        """
                        Longish item namely  2013
                        Sales                  10
                        Costs                  20
                        Taxes                  30
                        """)
                    .grid()))
        .element(1)
        .isEqualTo((at(19) + at(21)) / 2);
  }

  @Test
  void aNarrowGapBetweenValuesPartsColumns() {
    assertThat(columns("Sales     10  20\nCosts     30  40")).isEqualTo(3);
  }

  @Test
  void aNarrowGapBetweenWordsDoesNot() {
    assertThat(columns("Sales     good  well\nCosts     high  much")).isEqualTo(2);
  }

  @Test
  void aCurrencySignIsNoColumn() {
    assertThat(
            columns(
                """
                Sales     $     10
                Costs     $     20
                """))
        .isEqualTo(2);
  }

  @Test
  void aPercentSignIsNoColumn() {
    assertThat(
            columns(
                """
                Sales     10     %
                Costs     20     %
                """))
        .isEqualTo(2);
  }

  @Test
  void aHeadingOverTheSignMakesItNoColumn() {
    assertThat(
            columns(
                """
                Item     Grossly     much
                Sales       $        10
                Costs       $        20
                """))
        .isEqualTo(2);
  }

  @Test
  void signsBesideOtherSignsAreColumns() {
    assertThat(
            columns(
                """
                Sales     10     -     -
                Costs     20     -     -
                """))
        .isEqualTo(4);
  }

  @Test
  void bulletsInAMatrixAreColumns() {
    assertThat(
            columns(
                """
                Sales     \u2713     \u2713     \u2713
                Costs     \u2713     \u2713     \u2713
                """))
        .isEqualTo(4);
  }

  @Test
  void aBulletBeforeATextIsNoColumn() {
    assertThat(
            columns(
                """
                Sales     \u2713   much     20
                Costs     \u2713   more     20
                """))
        .isEqualTo(3);
  }

  @Test
  void aSignAmongOtherTextIsAColumn() {
    assertThat(
            columns(
                """
                Sales     $      10
                Costs     EUR    20
                """))
        .isEqualTo(3);
  }

  private static int columns(String lines) {
    return sketch(lines).grid().columnCount();
  }

  private static List<Double> positions(Grid grid) {
    return grid.columns().stream().map(Boundary::position).toList();
  }
}

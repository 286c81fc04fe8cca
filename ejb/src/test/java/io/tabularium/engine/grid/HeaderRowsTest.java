package io.tabularium.engine.grid;

import static io.tabularium.engine.PageSketch.LEFT;
import static io.tabularium.engine.PageSketch.TOP;
import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.TableText;
import io.tabularium.engine.model.Table;
import org.junit.jupiter.api.Test;

/** Which rows of a grid are its header. */
class HeaderRowsTest {

  @Test
  void theBandAboveTheFirstWithValuesIsTheHeader() {
    assertThat(
            headerRows(
                """
                ---------------------
                Item    plan     done
                ---------------------
                Sales     10       20
                Costs     30       40
                ---------------------
                """))
        .isEqualTo(1);
  }

  @Test
  void severalBandsWithoutValuesAreAllHeader() {
    assertThat(
            headerRows(
                """
                ---------------------
                Item    plan     done
                ---------------------
                Unit    here    there
                ---------------------
                Sales     10       20
                ---------------------
                """))
        .isEqualTo(2);
  }

  @Test
  void aTableThatBeginsWithValuesHasNoHeader() {
    assertThat(
            headerRows(
                """
                ---------------------
                Sales     10       20
                ---------------------
                Costs     30       40
                ---------------------
                """))
        .isZero();
  }

  @Test
  void mostOfATableWithoutValuesIsNoHeader() {
    assertThat(
            headerRows(
                """
                ---------------------
                Item    here    there
                ---------------------
                Sales   good    high
                ---------------------
                Costs   paid    owed
                ---------------------
                Taxes   low     new
                ---------------------
                Rents   old     due
                ---------------------
                Wages   fair    net
                ---------------------
                """))
        .isEqualTo(1);
  }

  @Test
  void whereNoRuleReachesTheFirstColumnTheBodyBeginsWithTheFirstValues() {
    assertThat(
            headerRows(
                """
                         ------------
                           all of us
                         ------------
                Item     plan    done
                         ------------
                Sales      10      20
                Costs      30      40
                """))
        .isEqualTo(2);
  }

  @Test
  void aSectionBelowTheHeaderIsNotOfIt() {
    assertThat(
            headerRows(
                """
                Item       plan      done      open
                             Abroad now
                Sales        10        20        30
                Costs        30        40        50
                Taxes        50        60        70
                """))
        .isEqualTo(1);
  }

  @Test
  void aHeadingHalfARowLowerIsOfTheSameLevel() {
    Table table =
        sketch(
                """
                                  net
                """)
            .text(LEFT, TOP + 15.5, "Item")
            .lines(
                """
                          plan           done
                Sales       10             20
                Costs       30             40
                """)
            .table();
    assertThat(TableText.rows(table)).startsWith("Item | net | <", "^ | plan | done");
  }

  @Test
  void yearsNameColumns() {
    assertThat(
            headerRows(
                """
                ---------------------
                Item    2012  2013/14
                ---------------------
                Sales     10       20
                ---------------------
                """))
        .isEqualTo(1);
  }

  @Test
  void numbersThatCountUpNameColumns() {
    assertThat(
            headerRows(
                """
                ---------------------
                Item     1    2     3
                ---------------------
                Sales   10   20    30
                ---------------------
                """))
        .isEqualTo(1);
  }

  @Test
  void otherNumbersDoNot() {
    assertThat(
            headerRows(
                """
                ---------------------
                Item     1    2     4
                ---------------------
                Sales   10   20    30
                ---------------------
                """))
        .isZero();
  }

  @Test
  void aTableOfWordsHasItsFirstBandForHeader() {
    assertThat(
            headerRows(
                """
                ---------------------
                Item    plan     done
                ---------------------
                Sales   good     well
                ---------------------
                Costs   high     much
                ---------------------
                """))
        .isEqualTo(1);
  }

  @Test
  void valuesBelowARuleThatLeavesTheFirstColumnOutAreStillHeader() {
    assertThat(
            headerRows(
                """
                ---------------------
                           Years
                        -------------
                Item    10/12   11/12
                ---------------------
                Sales     10       20
                ---------------------
                """))
        .isEqualTo(2);
  }

  @Test
  void withoutRulesTheLinesAboveTheFirstValuesAreTheHeader() {
    assertThat(
            headerRows(
                """
                Item    plan     done
                Sales     10       20
                Costs     30       40
                """))
        .isEqualTo(1);
  }

  @Test
  void aSectionRowAboveTheFirstValuesIsNoHeader() {
    assertThat(
            headerRows(
                """
                Item    plan     done

                Home
                Sales     10       20
                Costs     30       40
                """))
        .isEqualTo(1);
  }

  @Test
  void aHeadingOverSeveralColumnsIsALevelOfItsOwn() {
    assertThat(
            sketch(
                    """
                    ---------------------
                             All years
                    Item    plan     done
                    ---------------------
                    Sales     10       20
                    Costs     30       40
                    ---------------------
                    """)
                .rows())
        .containsExactly(
            "Item | All years | <", "^ | plan | done", "Sales | 10 | 20", "Costs | 30 | 40");
  }

  @Test
  void linesOfAHeadingWithoutOneAreOneLevel() {
    assertThat(
            headerRows(
                """
                ---------------------
                         net    gross
                Item    plan     done
                ---------------------
                Sales     10       20
                Costs     30       40
                ---------------------
                """))
        .isEqualTo(1);
  }

  @Test
  void manyRowsWithoutValuesAboveOneWithThemAreNoHeader() {
    String rule = "---------------------\n";
    String rows = (rule + "Item    plan     done\n").repeat(5);
    String more = (rule + "Sales   good      bad\n").repeat(6);
    assertThat(headerRows(rows + more + rule + "Costs     10       20\n" + rule)).isEqualTo(1);
  }

  @Test
  void neitherAreTheyInATableWithoutRules() {
    String rows = "Item      plan     done\n" + "Sales     good     well\n\n".repeat(8);
    assertThat(sketch(rows + "Costs       10       20\n").rows()).hasSize(10);
  }

  @Test
  void aUnitAloneNamesAColumn() {
    String rows = "Item      sold    %s\nSales       60  27.7\nCosts       58  26.7\n";
    for (String unit : new String[] {"(%)", "  %", "  $"}) {
      assertThat(headerRows(rows.formatted(unit))).as(unit).isEqualTo(1);
    }
    assertThat(headerRows(rows.formatted(" --"))).isZero();
  }

  @Test
  void periodsAndShortNamesNameColumns() {
    for (String names :
        new String[] {
          "2019 2020", "  Q1   Q2", "1Q19 2Q19", "FY18 FY19", "H119 H219", "  x1   x2"
        }) {
      assertThat(headerRows("Item  " + names + "\nSales  100  200\nCosts  300  400\n"))
          .as(names)
          .isEqualTo(1);
    }
    assertThat(headerRows("Item  Jan-08  Feb-08\nSales    100     200\nCosts    300     400\n"))
        .isEqualTo(1);
    assertThat(headerRows("Item   kind   x2\nSales  sold  200\nCosts  paid  400\n")).isZero();
  }

  private static int headerRows(String lines) {
    return sketch(lines).grid().headerRows();
  }
}

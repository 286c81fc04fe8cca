package io.tabularium.engine.table;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.TableText;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPlacerTest {

  @Test
  void eachPhraseIsInItsColumn() {
    assertThat(
            rows(
                """
                Item      plan     done
                Sales       10       20
                Costs                40
                """))
        .containsExactly("Item | plan | done", "Sales | 10 | 20", "Costs |  | 40");
  }

  @Test
  void aHeadingCentredOverColumnsSpansThem() {
    assertThat(
            rows(
                """
                -----------------------------------------
                                  consolidated
                Item      plan     done     open     left
                -----------------------------------------
                Sales       10       20       30       40
                Costs       30       40       50       60
                -----------------------------------------
                """))
        .first()
        .isEqualTo("Item | consolidated | < | < | <");
  }

  @Test
  void headingsOfGroupsStandOverTheirColumns() {
    assertThat(
            rows(
                """
                ------------------------------------------
                             net              gross
                Item      plan     done     open     left
                ------------------------------------------
                Sales       10       20       30       40
                Costs       30       40       50       60
                ------------------------------------------
                """))
        .startsWith("Item | net | < | gross | <", "^ | plan | done | open | left");
  }

  @Test
  void theSecondLineOfAGroupsHeadingIsInItsCell() {
    assertThat(
            rows(
                """
                ------------------------------------------
                             net              gross
                            income           income
                Item      plan     done     open     left
                ------------------------------------------
                Sales       10       20       30       40
                Costs       30       40       50       60
                ------------------------------------------
                """))
        .first()
        .isEqualTo("Item | net / income | < | gross / income | <");
  }

  @Test
  void aTextAloneBetweenDrawnSidesSpansTheColumnsThatAreNotParted() {
    assertThat(
            rows(
                """
                +-----------+--------------------------+
                | Item      | of the year              |
                +-----------+--------+--------+--------+
                | Sales     |     10 |     20 |     30 |
                +-----------+--------+--------+--------+
                | Costs     |     30 |     40 |     50 |
                +-----------+--------+--------+--------+
                """))
        .first()
        .isEqualTo("Item | of the year | < | <");
  }

  @Test
  void inARowWithoutAnyDrawnSideItSpansNone() {
    assertThat(
            rows(
                """
                +-----------+--------+--------+--------+
                | Item      |   plan |   done |   open |
                +-----------+--------+--------+--------+
                              high
                +-----------+--------+--------+--------+
                | Costs     |     30 |     40 |     50 |
                +-----------+--------+--------+--------+
                """))
        .element(1)
        .asString()
        .startsWith(" | high");
  }

  @Test
  void aSectionInTheMiddleOfAllColumnsSpansThem() {
    assertThat(
            rows(
                """
                ------------------------------------
                Item       plan      done      open
                ------------------------------------
                             Abroad now
                Sales        10        20        30
                Costs        30        40        50
                ------------------------------------
                """))
        .element(1)
        .isEqualTo("Abroad now | < | < | <");
  }

  @Test
  void aTextBesideAnotherIsNoSection() {
    assertThat(
            rows(
                """
                ------------------------------------
                Item       plan      done      open
                ------------------------------------
                Sales      Abroad now
                Costs        30        40        50
                Taxes        50        60        70
                ------------------------------------
                """))
        .element(1)
        .isEqualTo("Sales | Abroad now |  | ");
  }

  @Test
  void aRuleBelowAHeadingTellsItsColumns() {
    assertThat(
            rows(
                """
                --------------------------------
                          years
                         -------------
                Item      plan     done     open
                --------------------------------
                Sales       10       20       30
                Costs       30       40       50
                --------------------------------
                """))
        .first()
        .isEqualTo("Item | years | < | open");
  }

  @Test
  void aRuleBelowTwoHeadingsTellsNothing() {
    assertThat(
            rows(
                """
                --------------------------------
                          net      gross
                         ---------------
                Item      plan     done     open
                --------------------------------
                Sales       10       20       30
                Costs       30       40       50
                --------------------------------
                """))
        .first()
        .asString()
        .contains("net")
        .doesNotContain("<");
  }

  @Test
  void wordsAcrossALeftOutRuleAreOneCell() {
    assertThat(
            rows(
                """
                +-----------------+
                | quarterly total |
                +--------+--------+
                | Sales  |     10 |
                +--------+--------+
                | Costs  |     20 |
                +--------+--------+
                """))
        .first()
        .isEqualTo("quarterly total | <");
  }

  @Test
  void aLongLabelStaysInTheFirstColumn() {
    assertThat(
            rows(
                """
                Item      plan     done
                Sales       10       20
                Manufacturing firms abroad
                Costs       30       40
                Taxes       30       40
                """))
        .contains("Manufacturing firms abroad |  | ");
  }

  @Test
  void aTitleOverTheValuesSpansTheirColumns() {
    assertThat(
            rows(
                """
                Item      plan     done
                Sales       10       20
                          costs only
                Costs       30       40
                Taxes       30       40
                """))
        .contains(" | costs only | <");
  }

  @Test
  void textThatRunsUpIsInTheColumnOfItsMiddle() {
    BoundingBox box = new BoundingBox(130, 60, 140, 98);
    assertThat(
            TableText.rows(
                sketch("Sales     10\nCosts     30     40")
                    .word(Direction.UP, box, "year")
                    .table()))
        .first()
        .isEqualTo("Sales | 10 | year");
  }

  private static List<String> rows(String lines) {
    return sketch(lines).rows();
  }
}

package io.tabularium.engine.grid;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.grid.GridBuilder.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lines of a page are one row. */
class RowFinderTest {

  @Test
  void linesOfARuledRowAreOneRow() {
    assertThat(
            rows(
                """
                +--------+-------+
                | Item   | how   |
                +--------+-------+
                | Sales  | good  |
                | Abroad | again |
                +--------+-------+
                """))
        .containsExactly("Item | how", "Sales / Abroad | good / again");
  }

  @Test
  void fourLabelledLinesInARuledRowAreRows() {
    assertThat(
            rows(
                """
                +--------+-------+
                | Item   | how   |
                +--------+-------+
                | Sales  | good  |
                | Costs  | high  |
                | Taxes  | paid  |
                | Gains  | small |
                +--------+-------+
                """))
        .hasSize(5);
  }

  @Test
  void valuesBelowEachOtherInARuledRowAreRows() {
    assertThat(
            rows(
                """
                +--------+-------+
                | Item   | 2012  |
                +--------+-------+
                | Sales  |    10 |
                | Costs  |    20 |
                +--------+-------+
                """))
        .containsExactly("Item | 2012", "Sales | 10", "Costs | 20");
  }

  @Test
  void sectionsAmongThemDoNotCount() {
    assertThat(
            rows(
                """
                +--------+-------+
                | Item   | 2012  |
                +--------+-------+
                | North  |       |
                | Sales  |    10 |
                | Costs  |    20 |
                | South  |       |
                | Rest   |       |
                +--------+-------+
                """))
        .contains("Sales | 10", "Costs | 20");
  }

  @Test
  void linesBetweenManyRulesAreOneRow() {
    assertThat(
            rows(
                """
                ---------------------
                Item    plan     done
                ---------------------
                Sales   good     10
                Home    well
                ---------------------
                Costs   high     20
                Home    much
                ---------------------
                Taxes   paid     30
                Home    all
                ---------------------
                """))
        .contains("Costs / Home | high / much | 20");
  }

  @Test
  void aDoubleLineHoldsNoRow() {
    assertThat(
            sketch("Sales     10")
                .across(112, 50, 98)
                .across(115.5, 50, 98)
                .lines("\nCosts     20")
                .grid()
                .rowCount())
        .isEqualTo(2);
  }

  @Test
  void byRulingsAloneLinesDoNotPartRows() {
    assertThat(
            sketch(
                    """
                    ---------------------
                    Item    2012     2013
                    ---------------------
                    Sales     10       20
                    Costs     30       40
                    ---------------------
                    """)
                .grid(Evidence.RULINGS)
                .rowCount())
        .isEqualTo(2);
  }

  @Test
  void byTextAloneRulesDoNotPartRows() {
    assertThat(
            sketch(
                    """
                    Item    plan     done
                    ---------------------
                    Sales     10       20
                    ---------------------
                    ---------------------
                    Costs     30       40
                    """)
                .across(118, 50, 200)
                .grid(Evidence.TEXT)
                .rowCount())
        .isEqualTo(3);
  }

  private static List<String> rows(String lines) {
    return sketch(lines).rows();
  }
}

package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.at;
import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SideBySideTest {

  private static final String ROWS =
      """
      Sales     10          Gains     40
      Costs     20          Fines     50
      Taxes     30          Loans     60
      """;

  @Test
  void tablesWithRowsOnDifferentHeightsAreTwo() {
    assertThat(
            between(
                """
                Sales     10
                                      Gains     40
                Costs     20
                                      Fines     50
                Taxes     30
                                      Loans     60
                """))
        .isEqualTo(at(17));
  }

  @Test
  void rowsOnTheSameHeightAreOfOneTable() {
    assertThat(between(ROWS)).isNaN();
  }

  @Test
  void captionsPartThemToo() {
    assertThat(between("Table 1               Table 2\n" + ROWS)).isEqualTo(at(17));
    assertThat(between("Table 1\n" + ROWS)).isNaN();
  }

  @Test
  void eachOfThemHasColumns() {
    assertThat(
            between(
                """
                Sales
                                      Gains     40
                Costs
                                      Fines     50
                Taxes
                                      Loans     60
                """))
        .isNaN();
  }

  @Test
  void noLinesAreNoTables() {
    assertThat(between("")).isNaN();
  }

  private static double between(String lines) {
    return SideBySide.between(sketch(lines).textLines());
  }
}

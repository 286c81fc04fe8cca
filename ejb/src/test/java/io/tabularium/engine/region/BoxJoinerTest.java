package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxJoinerTest {

  private static final String ROWS =
      """
      +-------+------+
      | Sales |   10 |
      +-------+------+
      | Costs |   20 |
      +-------+------+
      """;

  private static final String HEAD =
      """
      +-------+------+
      | Item  | Year |
      +-------+------+
      """;

  @Test
  void partsWithASectionBetweenThemAreOneTable() {
    assertThat(tables(ROWS + "     Abroad\n" + ROWS)).isOne();
  }

  @Test
  void soAreAHeadAndItsRows() {
    assertThat(tables(HEAD + "     Abroad\n" + ROWS)).isOne();
  }

  @Test
  void aTitleFartherOffPartsThem() {
    assertThat(tables(ROWS + "\n\n     Abroad\n\n" + ROWS)).isEqualTo(2);
  }

  @Test
  void aCaptionPartsThem() {
    assertThat(tables(ROWS + "     Table 2\n" + ROWS)).isEqualTo(2);
  }

  @Test
  void twoLinesPartThem() {
    assertThat(tables(ROWS + "     Abroad\n     Asia\n" + ROWS)).isEqualTo(2);
  }

  @Test
  void aNewHeadPartsThem() {
    assertThat(tables(ROWS + "     Abroad\n" + HEAD + ROWS.substring(ROWS.indexOf('|'))))
        .isEqualTo(2);
  }

  @Test
  void partsOfOtherWidthAreOtherTables() {
    assertThat(tables(ROWS + "     Abroad\n" + ROWS.replace("---+\n", "-----+\n"))).isEqualTo(2);
  }

  private static int tables(String lines) {
    return sketch(lines).regions().size();
  }
}

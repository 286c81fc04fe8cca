package io.tabularium.engine.table;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellJoinerTest {

  @Test
  void anEmptyPlaceWithoutARuleBelongsToTheCellAtItsLeft() {
    assertThat(
            rows(
                """
                +-------+------+------+
                | Sales |   10 |   20 |
                +-------+------+------+
                | Costs |   none      |
                +-------+------+------+
                | Taxes |   30 |   40 |
                +-------+------+------+
                """))
        .element(1)
        .isEqualTo("Costs | none | <");
  }

  @Test
  void placesWithTextStayApartWithoutARule() {
    assertThat(
            rows(
                """
                +-------+------+------+
                | Sales |   10 |   20 |
                +-------+------+------+
                | Costs |   30     40 |
                +-------+------+------+
                """))
        .element(1)
        .isEqualTo("Costs | 30 | 40");
  }

  @Test
  void anEmptyPlaceBehindARuleIsACellOfItsOwn() {
    assertThat(
            rows(
                """
                +-------+------+------+
                | Sales |   10 |   20 |
                +-------+------+------+
                | Costs | none |      |
                +-------+------+------+
                """))
        .element(1)
        .isEqualTo("Costs | none | ");
  }

  @Test
  void aPlaceWithoutARuleAboveBelongsToTheCellAboveIt() {
    assertThat(
            rows(
                """
                +-------+------+------+
                | Home  | here |   20 |
                |       +------+------+
                |       | away |   40 |
                +-------+------+------+
                """))
        .containsExactly("Home | here | 20", "^ | away | 40");
  }

  @Test
  void aPlaceBelowARuleDoesNot() {
    assertThat(
            rows(
                """
                +-------+------+------+
                | Home  | here |   20 |
                +-------+------+------+
                |       | away |   40 |
                +-------+------+------+
                """))
        .containsExactly("Home | here | 20", " | away | 40");
  }

  @Test
  void rowsOfTextInABandAreNotJoined() {
    assertThat(
            rows(
                """
                +-------+------+------+
                | Item  | plan | done |
                +-------+------+------+
                | Home  |   10 |   20 |
                |       |   30 |   40 |
                +-------+------+------+
                """))
        .containsExactly("Item | plan | done", "Home | 10 | 20", " | 30 | 40");
  }

  @Test
  void aHeaderPlaceWithoutARuleIsJoinedDown() {
    assertThat(
            rows(
                """
                ---------------------
                           Years
                        -------------
                Item    plan     done
                ---------------------
                Sales     10       20
                ---------------------
                """))
        .startsWith("Item | Years | <", "^ | plan | done");
  }

  @Test
  void aLabelOverALeftOutRuleSpansBothColumns() {
    assertThat(
            rows(
                """
                +-------+------+------+
                | Sales |   10 |   20 |
                +-------+------+------+
                | Costs |   30 |   40 |
                +-------+------+------+
                | Total        |   60 |
                +-------+------+------+
                """))
        .last()
        .isEqualTo("Total | < | 60");
  }

  private static List<String> rows(String lines) {
    return sketch(lines).rows();
  }
}

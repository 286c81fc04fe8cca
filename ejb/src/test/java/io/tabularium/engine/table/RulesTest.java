package io.tabularium.engine.table;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.TableMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A grid of two by two places, each 100 wide and 20 high. */
class RulesTest {

  private static final Grid GRID =
      new Grid(
          List.of(Boundary.ruled(0), Boundary.ruled(100), Boundary.ruled(200)),
          List.of(Boundary.ruled(0), Boundary.ruled(20), Boundary.ruled(40)),
          0,
          TableMethod.LATTICE);

  @Test
  void aSideIsDrawnByARuleOverHalfOfIt() {
    assertThat(rules(sketch().down(100, 0, 10)).leftOf(0, 1)).isTrue();
    assertThat(rules(sketch().across(20, 0, 50)).above(1, 0)).isTrue();
  }

  @Test
  void aSideIsNotDrawnByAShorterRule() {
    assertThat(rules(sketch().down(100, 0, 9)).leftOf(0, 1)).isFalse();
    assertThat(rules(sketch().across(20, 0, 49)).above(1, 0)).isFalse();
  }

  @Test
  void aRuleDrawsTheSidesThatItRunsAlongAlone() {
    Rules rules = rules(sketch().down(100, 0, 20));
    assertThat(rules.leftOf(0, 1)).isTrue();
    assertThat(rules.leftOf(1, 1)).isFalse();
    assertThat(rules.at(1, 19)).isTrue();
    assertThat(rules.at(1, 21)).isFalse();
  }

  @Test
  void aRuleFourPointsOffStandsForTheSide() {
    assertThat(rules(sketch().down(104, 0, 20)).leftOf(0, 1)).isTrue();
    assertThat(rules(sketch().across(16, 0, 100)).rulingsAbove(1)).hasSize(1);
  }

  @Test
  void aRuleFartherOffDoesNot() {
    assertThat(rules(sketch().down(104.1, 0, 20)).leftOf(0, 1)).isFalse();
    assertThat(rules(sketch().across(15.9, 0, 100)).rulingsAbove(1)).isEmpty();
  }

  private static Rules rules(PageSketch sketch) {
    return new Rules(GRID, sketch.joined());
  }
}

package io.tabularium.engine.layout;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.Ruling;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulingJoinerTest {

  @Test
  void dashesUpToFourPointsApartAreOneRule() {
    assertThat(joined(sketch().across(100, 50, 60).across(100, 64, 74).across(100, 78, 88)))
        .containsExactly("HORIZONTAL 100.0 50.0-88.0");
  }

  @Test
  void rulesOnOneHeightWithAWiderGapStayApart() {
    assertThat(joined(sketch().across(100, 50, 60).across(100, 64.1, 74)))
        .containsExactly("HORIZONTAL 100.0 50.0-60.0", "HORIZONTAL 100.0 64.1-74.0");
  }

  @Test
  void theTwoOfADoubleLineAreOneRuleInTheirMiddle() {
    assertThat(joined(sketch().across(100, 50, 150).across(103, 50, 150)))
        .containsExactly("HORIZONTAL 101.5 50.0-150.0");
  }

  @Test
  void parallelRulesFartherApartAreTwo() {
    assertThat(joined(sketch().across(100, 50, 150).across(103.1, 50, 150))).hasSize(2);
  }

  @Test
  void aStackOfCloseLinesIsNoSingleRule() {
    assertThat(joined(sketch().across(100, 50, 150).across(102, 50, 150).across(104, 50, 150)))
        .containsExactly("HORIZONTAL 101.0 50.0-150.0", "HORIZONTAL 104.0 50.0-150.0");
  }

  @Test
  void theLongerPieceDecidesMostWhereAnUnevenRuleStands() {
    assertThat(joined(sketch().down(100, 50, 80).down(102, 80, 90)))
        .containsExactly("VERTICAL 100.5 50.0-90.0");
  }

  @Test
  void aShortPieceWithinALongOneDoesNotShortenIt() {
    assertThat(joined(sketch().down(100, 50, 150).down(100, 60, 70)))
        .containsExactly("VERTICAL 100.0 50.0-150.0");
  }

  @Test
  void aJoinedRuleIsAsThickAsItsThickestPiece() {
    Ruling thin = new Ruling(Axis.HORIZONTAL, 100, 50, 60, 0.5);
    Ruling thick = new Ruling(Axis.HORIZONTAL, 100, 60, 70, 2);
    assertThat(RulingJoiner.join(List.of(thin, thick)))
        .extracting(Ruling::thickness)
        .containsExactly(2.0);
  }

  @Test
  void rulesAcrossComeFirstEachAxisByPosition() {
    assertThat(
            joined(
                sketch()
                    .down(90, 50, 150)
                    .across(120, 50, 150)
                    .down(50, 50, 150)
                    .across(80, 50, 150)))
        .containsExactly(
            "HORIZONTAL 80.0 50.0-150.0",
            "HORIZONTAL 120.0 50.0-150.0",
            "VERTICAL 50.0 50.0-150.0",
            "VERTICAL 90.0 50.0-150.0");
  }

  private static List<String> joined(PageSketch sketch) {
    return sketch.joined().stream()
        .map(r -> r.axis() + " " + r.position() + " " + r.start() + "-" + r.end())
        .toList();
  }
}

package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import org.junit.jupiter.api.Test;

class LatticeFinderTest {

  @Test
  void rulesThatCrossAreATable() {
    assertThat(
            sketch(
                    """
                    +-------+------+
                    | Sales | good |
                    +-------+------+
                    | Costs | high |
                    +-------+------+
                    """)
                .regions())
        .hasSize(1);
  }

  @Test
  void rulesThatEndFourPointsApartMeet() {
    assertThat(
            sketch()
                .across(100, 50, 150)
                .across(150, 50, 150)
                .down(100, 104, 146)
                .text(55, 120, "Sales")
                .regions())
        .hasSize(1);
  }

  @Test
  void rulesThatEndFartherApartDoNot() {
    assertThat(
            sketch()
                .across(100, 50, 150)
                .across(150, 50, 150)
                .down(100, 105, 145)
                .text(55, 120, "Sales")
                .regions())
        .isEmpty();
  }

  @Test
  void aRuleThatEndsBesideTheOthersDoesNotMeetThem() {
    assertThat(
            sketch()
                .across(100, 50, 150)
                .across(150, 50, 150)
                .down(155, 100, 150)
                .down(44, 100, 150)
                .text(55, 120, "Sales")
                .regions())
        .isEmpty();
  }

  @Test
  void aSingleRuleAcrossIsNoTable() {
    assertThat(sketch().across(100, 50, 150).down(100, 100, 150).text(55, 120, "Sales").regions())
        .isEmpty();
  }

  @Test
  void aRuleBelowTheHeadAndOneBesideTheLabelsAreATable() {
    assertThat(
            sketch("Item   Trend\nSales  good\nCosts  high")
                .across(112, 50, 120)
                .down(82, 100, 136)
                .regions())
        .hasSize(1);
  }

  @Test
  void axesAreNot() {
    assertThat(
            sketch("Item   Trend\nSales  good\nCosts  high")
                .across(136, 82, 120)
                .down(82, 100, 136)
                .regions())
        .isEmpty();
  }

  @Test
  void aFrameAboutTextIsNoTable() {
    assertThat(
            sketch(
                    """
                    +----------------+
                    | Sales are good |
                    | Costs are high |
                    +----------------+
                    """)
                .regions())
        .isEmpty();
  }

  @Test
  void aDoubleFrameAboutTextIsNoTable() {
    assertThat(
            sketch(
                    """
                    +----------------+
                    | Sales are good |
                    | Costs are high |
                    +----------------+
                    """)
                .down(57, 100, 124)
                .regions())
        .isEmpty();
  }

  @Test
  void gridsThatDoNotMeetAreTwoTables() {
    assertThat(
            sketch(
                    """
                    +-------+------+    +-------+------+
                    | Sales | good |    | Taxes | paid |
                    +-------+------+    +-------+------+
                    | Costs | high |    | Gains | none |
                    +-------+------+    +-------+------+
                    """)
                .regions())
        .extracting(region -> region.lines().get(0).text())
        .containsExactly("Sales good", "Taxes paid");
  }

  @Test
  void rulesDownAloneThatStartAndEndTogetherAreATable() {
    assertThat(sketch("Sales | good | well\nCosts | high | much").regions()).hasSize(1);
  }

  @Test
  void rulesDownAloneThatStartApartAreNot() {
    assertThat(sketch("Sales | good   well\nCosts | high | much\nTaxes | paid | less").regions())
        .isEmpty();
  }

  @Test
  void theTableReachesToItsOuterRules() {
    assertThat(
            sketch()
                .across(100, 50, 150)
                .across(150, 50, 150)
                .down(50, 100, 150)
                .down(100, 100, 150)
                .down(150, 100, 150)
                .text(60, 120, "Sales")
                .regions()
                .get(0)
                .box()
                .grow(-0.25))
        .isEqualTo(new BoundingBox(50, 100, 150, 150));
  }
}

package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.TextLine;
import org.junit.jupiter.api.Test;

class RegionExtenderTest {

  private static final String TABLE =
      """
      ---------------------
      Item    2012     2013
      ---------------------
      Sales     10       20
      Costs     30       40
      ---------------------
      """;

  private static final String HEADLESS =
      """
      ---------------------
      Sales     10       20
      Costs     30       40
      ---------------------
      """;

  private static final String HEAD =
      """
      ---------------------
      Item    Here     There
      ---------------------
      """;

  private static final String GRID =
      """
      +-------+------+
      | Taxes |   10 |
      +-------+------+
      """;

  @Test
  void aRowBelowTheLastRuleIsOfTheTable() {
    assertThat(found(TABLE + "Total     40       60")).endsWith("/ Total 40 60");
  }

  @Test
  void aHeadAboveASectionRowIsOfTheTable() {
    assertThat(found("Item    Here     There\n" + HEADLESS.replaceFirst("Sales", "South\nSales")))
        .startsWith("Item Here There / South / Sales 10 20");
  }

  @Test
  void textBelowTheLastRuleIsNot() {
    assertThat(found(TABLE + "Total     all      up")).endsWith("/ Costs 30 40");
  }

  @Test
  void linesOfWordsBelowAHeadAloneAreRows() {
    assertThat(found(HEAD + "Sales   good     bad\nCosts   high     low"))
        .endsWith("/ Sales good bad / Costs high low");
  }

  @Test
  void theyStandAsTheHeadDoes() {
    assertThat(found(HEAD + "Sales   good     bad\nCosts      high     low"))
        .endsWith("/ Sales good bad");
  }

  @Test
  void aTextThatGoesOnBelowThemIsOfTheTable() {
    assertThat(found(HEAD + "Sales   good     bad\n        all      in all"))
        .endsWith("/ Sales good bad / all in all");
    assertThat(found(HEAD + "Sales   good     bad\n        Note: 1")).endsWith("/ Sales good bad");
  }

  @Test
  void sectionsAndLabelsThatGoOnMayStandBetweenRowsBelow() {
    assertThat(found(TABLE + "Fees\nTotal     40       60\nof all\nRent      50       70"))
        .endsWith("/ Fees / Total 40 60 / of all / Rent 50 70");
  }

  @Test
  void noRowIsLookedForBelowASentence() {
    assertThat(found(TABLE + "it is all we do at it\nTotal     40       60"))
        .endsWith("/ Costs 30 40");
  }

  @Test
  void noRowIsLookedForBelowACaption() {
    assertThat(found(TABLE + "Table 2\nTotal     40       60")).endsWith("/ Costs 30 40");
  }

  @Test
  void aRowFarBelowIsNot() {
    assertThat(found(TABLE + "\n\nTotal     40       60")).endsWith("/ Costs 30 40");
  }

  @Test
  void aLineAcrossTheColumnsBelowIsNot() {
    assertThat(found(TABLE + "These figures are of   2013")).endsWith("/ Costs 30 40");
  }

  @Test
  void headingsAboveATableThatBeginsWithValuesAreOfIt() {
    assertThat(found("Item    2012     2013\n" + HEADLESS)).startsWith("Item 2012 2013 /");
  }

  @Test
  void linesAboveATableWithHeadingsAreNot() {
    assertThat(found("Firm    here    there\n" + TABLE.replaceAll("201\\d", "year")))
        .startsWith("Item year year /");
  }

  @Test
  void aLineWithoutColumnsAboveIsNot() {
    assertThat(found("Item\n" + HEADLESS)).startsWith("Sales 10 20 /");
  }

  @Test
  void aSectionMayStandBetweenHeadingsAndValues() {
    assertThat(found("Item    2012     2013\nAbroad\n" + HEADLESS))
        .startsWith("Item 2012 2013 / Abroad / Sales 10 20 /");
  }

  @Test
  void aCaptionAboveIsNot() {
    assertThat(found("Table 1          2013\n" + HEADLESS)).startsWith("Sales 10 20 /");
  }

  @Test
  void headingsFarAboveAreNot() {
    assertThat(found("Item    2012     2013\n\n" + HEADLESS)).startsWith("Sales 10 20 /");
  }

  @Test
  void headingsAcrossTheColumnsAreNot() {
    assertThat(found("All the items     2013\n" + HEADLESS)).startsWith("Sales 10 20 /");
  }

  @Test
  void aTableDoesNotGrowIntoAnother() {
    assertThat(
            sketch(TABLE.replace("Costs", "\nCosts")).skip(5).lines(GRID).regions().stream()
                .map(region -> region.lines().get(region.lines().size() - 1).text()))
        .containsExactly("Costs 30 40", "Taxes 10");
  }

  private static String found(String lines) {
    return String.join(
        " / ", sketch(lines).regions().get(0).lines().stream().map(TextLine::text).toList());
  }
}

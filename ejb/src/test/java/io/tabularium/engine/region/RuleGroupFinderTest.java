package io.tabularium.engine.region;

import static io.tabularium.engine.region.FoundRegions.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleGroupFinderTest {

  @Test
  void textInColumnsBetweenRulesOfOneWidthIsATable() {
    assertThat(
            found(
                """
                ---------------------
                Item    2012     2013
                ---------------------
                Sales     10       20
                ---------------------
                """))
        .containsExactly("Item 2012 2013 / Sales 10 20");
  }

  @Test
  void contentsBetweenHeadAndFootOfAPageAreNoTable() {
    String contents =
        """
        -----------------------------
        Preface . . . . . . . .     1
        Sales . . . . . . . . .     7
        Costs . . . . . . . . .    12
        -----------------------------
        """;
    assertThat(found(contents)).isEmpty();
    assertThat(found("-----------------------------\nItem                    Count\n" + contents))
        .hasSize(1);
  }

  @Test
  void sentencesUnderDatedHeadingsAreNoTable() {
    String life =
        """
        ------------------------------------------
        Baker                          2012 - 2013
        We sold very much wheat and rye
        Miller                         2010 - 2012
        We sold very much wheat and rye
        ------------------------------------------
        """;
    assertThat(found(life)).isEmpty();
    assertThat(found(life.replace("We sold very much wheat and rye", "of wheat and rye")))
        .hasSize(1);
  }

  @Test
  void labelsLeftOfRulesUnderNumbersAreOfTheTable() {
    String table =
        """
                  ---------------
                  here    there
        Sales       10       20
        Costs       30       40
                  ---------------
        """;
    assertThat(found(table)).containsExactly("here there / Sales 10 20 / Costs 30 40");
    assertThat(found(table.replace("Costs", "     ")))
        .containsExactly("here there / 10 20 / 30 40");
  }

  @Test
  void rulesAboutTotalsAloneAreNoTable() {
    assertThat(
            found(
                """
                          ---------------
                Total       10       20
                          ---------------
                """))
        .isEmpty();
  }

  @Test
  void rulesThatEndFarApartAreNoTable() {
    assertThat(
            found(
                """
                ---------------------
                Item    2012     2013
                ------------------
                Sales     10       20
                ---------------
                """))
        .isEmpty();
  }

  @Test
  void rulesThatEndNearlyTogetherAre() {
    assertThat(
            found(
                """
                ---------------------
                Item    2012     2013
                -------------------
                Sales     10       20
                -----------------
                """))
        .containsExactly("Item 2012 2013 / Sales 10 20");
  }

  @Test
  void rulesShorterThanATableAreNone() {
    assertThat(
            found(
                """
                ---------
                A       1
                ---------
                B       2
                ---------
                """))
        .isEmpty();
  }

  @Test
  void aRuleInPiecesOverTheColumnsIsOneRule() {
    assertThat(
            found(
                """
                ------  -------  -----
                Item    2012     2013
                ------  -------  -----
                Sales     10       20
                ------  -------  -----
                """))
        .containsExactly("Item 2012 2013 / Sales 10 20");
  }

  @Test
  void piecesFartherApartAreRulesOfTheirOwn() {
    assertThat(
            found(
                """
                ------       ------       -----
                Item         2012         2013
                ------       ------       -----
                Sales          10           20
                ------       ------       -----
                """))
        .isEmpty();
  }

  @Test
  void aCaptionBetweenRulesPartsTwoTables() {
    assertThat(
            found(
                """
                ---------------------
                Item    2012     2013
                ---------------------
                Sales     10       20
                ---------------------
                Table 2 Costs
                ---------------------
                Item    2012     2013
                ---------------------
                Costs     30       40
                ---------------------
                """))
        .containsExactly("Item 2012 2013 / Sales 10 20", "Item 2012 2013 / Costs 30 40");
  }

  @Test
  void theLineUnderAHeadingBoundsNoTable() {
    assertThat(
            found(
                """
                Results in the year
                -------------------
                Sales            10
                Costs            20
                Results of the firm
                -------------------
                """))
        .isEmpty();
  }

  @Test
  void whiteSpaceBetweenTheLinesIsNoTable() {
    assertThat(
            found(
                """
                ---------------------
                Item    2012     2013
                Sales     10       20




                Costs     30       40
                ---------------------
                """))
        .isEmpty();
  }

  @Test
  void proseInTwoColumnsBetweenTwoRulesIsNoTable() {
    assertThat(
            found(
                """
                -----------------------------------------------------------
                the sales of the year have        and the costs of it were
                grown by a half of what we        lower than in all of the
                had seen in the years when        years before it since we
                nobody had yet heard of us        had begun to sell things
                -----------------------------------------------------------
                """))
        .isEmpty();
  }

  @Test
  void proseInTwoColumnsBetweenManyRulesIsTheRowsOfATable() {
    assertThat(
            found(
                """
                -----------------------------------------------------------
                the sales of the year have        and the costs of it were
                grown by a half of what we        lower than in all of the
                -----------------------------------------------------------
                had seen in the years when        years before it since we
                nobody had yet heard of us        had begun to sell things
                -----------------------------------------------------------
                had seen in the years when        years before it since we
                nobody had yet heard of us        had begun to sell things
                -----------------------------------------------------------
                """))
        .hasSize(1);
  }

  @Test
  void oneLineInFiveWithAGapIsEnough() {
    assertThat(
            found(
                """
                ------------------
                Sales           10
                here
                Taxes here
                Other here
                Gains here
                ------------------
                """))
        .hasSize(1);
  }

  @Test
  void oneLineInSixIsNot() {
    assertThat(
            found(
                """
                ------------------
                Sales           10
                here
                Taxes here
                Other here
                Gains here
                Ends here
                ------------------
                """))
        .isEmpty();
  }

  @Test
  void aSentenceAcrossTheColumnsIsASectionRow() {
    assertThat(
            found(
                """
                --------------------------------------------
                Sales              10                     20
                Taxes              11                     21
                All the following is what we had to pay then
                Costs              30                     40
                --------------------------------------------
                """))
        .hasSize(1);
  }

  @Test
  void manySentencesAcrossTheColumnsAreNoTable() {
    assertThat(
            found(
                """
                --------------------------------------------
                Sales              10                     20
                All the following is what we had to pay then
                Costs              30                     40
                --------------------------------------------
                """))
        .isEmpty();
  }
}

package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.sketch;
import static io.tabularium.engine.region.FoundRegions.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which texts in columns are a table. */
class AlignedTextFinderTest {

  @Test
  void rowsWithAColumnOfValuesAreATable() {
    assertThat(
            found(
                """
                Sales     10
                Costs     20
                Taxes     30
                """))
        .containsExactly("Sales 10 / Costs 20 / Taxes 30");
  }

  @Test
  void twoRowsAreNoTable() {
    assertThat(
            found(
                """
                Sales     10
                Costs     20
                """))
        .isEmpty();
  }

  @Test
  void columnsOfWordsAloneAreNoTable() {
    assertThat(
            found(
                """
                Sales     grow     well
                Costs     fall     much
                Taxes     stay     here
                Gains     vary     also
                """))
        .isEmpty();
  }

  @Test
  void aCaptionMakesColumnsOfWordsATable() {
    assertThat(
            found(
                """
                Table 1 Outlook
                Sales     grow     well
                Costs     fall     much
                Taxes     stay     here
                Gains     vary     also
                """))
        .containsExactly("Sales grow well / Costs fall much / Taxes stay here / Gains vary also");
  }

  @Test
  void wordsInNoColumnsAreNoTableUnderACaptionEither() {
    assertThat(
            found(
                """
                Table 1 Outlook
                Sales     growing in all of them
                Costs of all of these     fall
                Taxes     staying where we are
                Gains of all of these     vary
                """))
        .isEmpty();
  }

  @Test
  void twoColumnsAreEnoughUnderACaption() {
    assertThat(
            found(
                """
                Table 1 Outlook
                Sales     grow
                Costs     fall
                Taxes     stay
                Gains     vary
                """))
        .containsExactly("Sales grow / Costs fall / Taxes stay / Gains vary");
  }

  @Test
  void aBoldHeadMakesColumnsOfWordsATable() {
    assertThat(
            found(
                sketch()
                    .boldLines("Item      Trend    Pace")
                    .lines(
                        """
                        Sales     grow     well
                        Costs     fall     much
                        Taxes     stay     here
                        """)))
        .hasSize(1);
  }

  @Test
  void theLastRowGoesOnBelowATextRightOfTheLabels() {
    String rows = "Sales     10    grow\nCosts     20    fall\nTaxes     30    stay as\n";
    String whole = rows.strip().replaceAll(" +", " ").replace("\n", " / ");
    assertThat(found(rows + "                they were")).containsExactly(whole + " / they were");
    assertThat(found(rows + "                Note: 1")).containsExactly(whole);
    assertThat(found(rows + "                  they were")).containsExactly(whole);
    assertThat(found(sketch(rows).skip(6).lines("                they were")))
        .containsExactly(whole);
    assertThat(found(rows + "they")).containsExactly(whole);
  }

  @Test
  void fewValuesAmongWordsAreNoColumnOfValues() {
    assertThat(
            found(
                """
                Sales     10
                Costs     fall
                Taxes     20
                Gains     vary
                """))
        .isEmpty();
  }

  @Test
  void mostlyLinesWithoutGapsAreNoTable() {
    assertThat(
            found(
                """
                Sales     10
                Here
                There
                Costs     20
                Also
                Then
                Gone
                Taxes     30
                """))
        .isEmpty();
  }

  @Test
  void proseInTwoColumnsIsNoTable() {
    assertThat(
            found(
                """
                the sales of the year have      and the costs of it were
                grown by a half of what we      lower than in all of the
                had seen in the years when      years before it since we
                nobody had yet heard of us      had begun to sell things
                """))
        .isEmpty();
  }
}

package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import io.tabularium.engine.model.TextLine;
import java.util.List;
import org.junit.jupiter.api.Test;

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
  void aLineFarBelowEndsTheTable() {
    assertThat(
            found(
                """
                Sales     10
                Costs     20
                Taxes     30


                Gains     40
                """))
        .containsExactly("Sales 10 / Costs 20 / Taxes 30");
  }

  @Test
  void aLineOfProseEndsTheTable() {
    assertThat(
            found(
                """
                Sales     10
                Costs     20
                Taxes     30
                this is what we had to pay for it
                Gains     40
                """))
        .containsExactly("Sales 10 / Costs 20 / Taxes 30");
  }

  @Test
  void aShortLineWithinIsASectionRow() {
    assertThat(
            found(
                """
                Sales     10
                Costs     20
                Abroad
                Taxes     30
                Gains     40
                """))
        .containsExactly("Sales 10 / Costs 20 / Abroad / Taxes 30 / Gains 40");
  }

  @Test
  void linesWithoutGapsAtTheEndsAreOutside() {
    assertThat(
            found(
                """
                Our year
                Sales     10
                Costs     20
                Taxes     30
                All here
                """))
        .containsExactly("Sales 10 / Costs 20 / Taxes 30");
  }

  @Test
  void aTitleAndANewHeadBeginANewTable() {
    assertThat(
            found(
                """
                Item      Year
                Sales     10
                Costs     20
                Taxes     30

                Abroad
                Item      Year
                Gains     40
                Fines     50
                Loans     60
                """))
        .containsExactly(
            "Item Year / Sales 10 / Costs 20 / Taxes 30",
            "Item Year / Gains 40 / Fines 50 / Loans 60");
  }

  @Test
  void aLineRightBelowARowIsNoTitle() {
    assertThat(
            found(
                """
                Item      Year
                Sales     10
                Costs     20
                Taxes     30
                Abroad
                Item      Year
                Gains     40
                Fines     50
                Loans     60
                """))
        .hasSize(1);
  }

  @Test
  void aHeadingOverTheValuesIsInTheTable() {
    assertThat(
            found(
                """
                          Years ended
                Item      2012   2013
                Sales       10     20
                Costs       30     40
                """))
        .containsExactly("Years ended / Item 2012 2013 / Sales 10 20 / Costs 30 40");
  }

  @Test
  void aHeadingFarAboveIsNot() {
    assertThat(
            found(
                """
                          Years ended

                Item      2012   2013
                Sales       10     20
                Costs       30     40
                """))
        .containsExactly("Item 2012 2013 / Sales 10 20 / Costs 30 40");
  }

  @Test
  void aLabelMayStandBelowTheHeadingOverTheValues() {
    assertThat(
            found(
                """
                          Years ended
                Item
                          2012   2013
                Sales       10     20
                Costs       30     40
                """))
        .containsExactly("Years ended / Item / 2012 2013 / Sales 10 20 / Costs 30 40");
  }

  @Test
  void aLabelAloneAboveTheHeadIsATitle() {
    assertThat(
            found(
                """
                Item
                          2012   2013
                Sales       10     20
                Costs       30     40
                """))
        .containsExactly("2012 2013 / Sales 10 20 / Costs 30 40");
  }

  @Test
  void aCaptionPartsTables() {
    assertThat(
            found(
                """
                Sales     10
                Costs     20
                Taxes     30
                Table 2 More
                Gains     40     50
                Fines     60     70
                Loans     80     90
                """))
        .containsExactly(
            "Sales 10 / Costs 20 / Taxes 30", "Gains 40 50 / Fines 60 70 / Loans 80 90");
  }

  @Test
  void aCaptionOverTheValuesIsNot() {
    assertThat(
            found(
                """
                          Table 1
                Item      2012   2013
                Sales       10     20
                Costs       30     40
                """))
        .containsExactly("Item 2012 2013 / Sales 10 20 / Costs 30 40");
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
  void fewWordsLeftOfTheColumnsPartTwoTables() {
    String rows = "        Sales     10\n        Costs     20\n        Taxes     30\n";
    PageSketch sketch = sketch(rows).skip(8).lines("The taxes are these ones:\n").skip(8);
    assertThat(found(sketch.lines(rows))).hasSize(2);
    PageSketch section = sketch(rows).skip(8).lines("Of the year:\n").skip(8);
    assertThat(found(section.lines(rows))).hasSize(1);
  }

  @Test
  void proseToTheLeftIsCutOff() {
    assertThat(
            found(
                """
                the sales of the year have      Sales     10
                grown by a half of what we      Costs     20
                had seen in the years when      Taxes     30
                nobody had yet heard of us      Gains     40
                """))
        .containsExactly("Sales 10 / Costs 20 / Taxes 30 / Gains 40");
  }

  @Test
  void proseToTheRightIsCutOff() {
    String rows =
        """
        Sales     10      the sales of the year have
        Costs     20      grown by a half of what we
        Taxes     30      had seen in the years when
        Gains     40      nobody had yet heard of us
        """;
    assertThat(found(rows))
        .as("texts that describe the rows")
        .hasSize(1)
        .noneMatch(table -> table.equals("Sales 10 / Costs 20 / Taxes 30 / Gains 40"));
    assertThat(found(rows + "                  when we began with our work\n"))
        .containsExactly("Sales 10 / Costs 20 / Taxes 30 / Gains 40");
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

  @Test
  void tablesInColumnsOfProseAreFoundColumnByColumn() {
    String prose =
        """
        it is so as we go on by us      up to us if it is as we do
        we do it as he is in on it      or as it is he may do so now
        so be it if we do as he is      in an act of us or of them
        """;
    String left =
        """
        Sales           10              up to us if it is as we do
        Costs           20              or as it is he may do so now
        Taxes           30              in an act of us or of them
        """;
    String right =
        """
        it is so as we go on by us      Gains           40
        we do it as he is in on it      Fines           50
        so be it if we do as he is      Loans           60
        """;
    assertThat(found(prose + left + prose + prose + right + prose))
        .containsExactly("Sales 10 / Costs 20 / Taxes 30", "Gains 40 / Fines 50 / Loans 60");
  }

  private static List<String> found(String lines) {
    return found(sketch(lines));
  }

  /** The text of each region, lines parted by slashes. */
  private static List<String> found(PageSketch sketch) {
    return sketch.regions().stream()
        .map(r -> String.join(" / ", r.lines().stream().map(TextLine::text).toList()))
        .toList();
  }
}

package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.sketch;
import static io.tabularium.engine.region.FoundRegions.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import org.junit.jupiter.api.Test;

/** Where a table of texts in columns begins and ends, to every side. */
class AlignedTextBoundsTest {

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
}

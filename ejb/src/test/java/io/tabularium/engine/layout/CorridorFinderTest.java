package io.tabularium.engine.layout;

import static io.tabularium.engine.PageSketch.at;
import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorridorFinderTest {

  @Test
  void aGapThroughAllLinesIsACorridor() {
    List<Corridor> corridors =
        find(
            """
            Sales      10    20
            Costs       5     8
            """);
    assertThat(corridors).extracting(Corridor::start).containsExactly(at(5), at(13));
    assertThat(corridors).extracting(Corridor::end).containsExactly(at(11), at(17));
  }

  @Test
  void itsSupportIsTheNumberOfLinesWithAWideGapOverIt() {
    assertThat(
            find(
                """
                Sales     10
                Costs      5
                Longer    6
                """))
        .extracting(Corridor::support)
        .containsExactly(3);
  }

  @Test
  void runningTextHasNone() {
    assertThat(
            find(
                """
                The sales of the year have grown
                by a half and those of the last
                """))
        .isEmpty();
  }

  @Test
  void aTitleOverTheColumnsDoesNotCloseThem() {
    assertThat(
            find(
                """
                Sales and costs of the year
                Sales      10    20
                Costs       5     8
                """))
        .hasSize(2);
  }

  @Test
  void aLineWithFewerGapsThanUsualDoesNotVote() {
    assertThat(
            find(
                """
                Year 2012 and 2013      30
                Sales      10    20     30
                Costs       5     8      9
                Taxes       5     8      9
                """))
        .hasSize(3);
  }

  @Test
  void aSpaceBetweenWordsOpensNoCorridor() {
    assertThat(
            find(
                """
                Net sales     10
                Net costs      5
                """))
        .hasSize(1);
  }

  @Test
  void oneLineInTwentyMayCrossACorridor() {
    assertThat(find(lines(19, "Sales      10    20") + "Sales, a long    20\n")).hasSize(2);
  }

  @Test
  void oneLineInTenMayNot() {
    assertThat(find(lines(9, "Sales      10    20") + "Sales, a long    20\n")).hasSize(1);
  }

  @Test
  void aNarrowGapNeedsAWideOneInAQuarterOfTheLines() {
    String narrow = "Sales  10     20";
    String wide = "Tax    10     20";
    assertThat(find(lines(3, narrow) + lines(1, wide))).hasSize(2);
    assertThat(find(lines(3, narrow))).hasSize(1);
  }

  @Test
  void narrowGapsPartColumnsWhereMostLinesHaveThem() {
    assertThat(find(lines(4, "Sales  more     20"))).hasSize(2);
    assertThat(find(lines(3, "Sales  more     20"))).hasSize(1);
  }

  @Test
  void betweenValuesNoCorridorIsLostToOneAboutTheirHeading() {
    assertThat(
            find(
                """
                Item      Year                Month
                Costs              10     20    30
                Taxes              20     30    40
                """))
        .extracting(Corridor::start)
        .contains(at(21), at(28));
  }

  @Test
  void threeSpacesPartColumns() {
    assertThat(find(lines(2, "Sales   10"))).hasSize(1);
  }

  @Test
  void aHeadingBesideItsValuesIsInTheirColumn() {
    assertThat(
            find(
                """
                Sales     Year
                Costs              10
                Taxes              20
                """))
        .hasSize(1);
  }

  @Test
  void ofTwoThatNoLineStandsBetweenTheNarrowerOneIsNone() {
    assertThat(
            find(
                """
                          Percentage     Number
                Costs               10       20
                Taxes               30       40
                """))
        .extracting(Corridor::start)
        .containsExactly(at(5), at(22));
  }

  private static List<Corridor> find(String lines) {
    return CorridorFinder.find(sketch(lines).textLines());
  }

  private static String lines(int count, String line) {
    return (line + "\n").repeat(count);
  }
}

package io.tabularium.engine.layout;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.TextLine;
import org.junit.jupiter.api.Test;

class LineBuilderTest {

  @Test
  void wordsOfOneBaselineAreALineFromLeftToRight() {
    assertLines(sketch().text(90, 100, "sales").text(50, 100, "Net"), "Net sales");
  }

  @Test
  void linesComeFromTopToBottom() {
    assertLines(sketch().text(50, 120, "second").text(50, 100, "first"), "first", "second");
  }

  @Test
  void baselinesThreeTenthsOfAFontSizeApartAreOneLine() {
    assertLines(sketch().text(50, 100, "Net").text(90, 103, "sales"), "Net sales");
  }

  @Test
  void baselinesFartherApartAreTwoLines() {
    assertLines(sketch().text(50, 100, "Net").text(90, 103.1, "sales"), "Net", "sales");
  }

  @Test
  void theSmallerOfTwoFontsDecidesHowFarBaselinesMayBeApart() {
    assertLines(sketch().text(50, 100, "Net").size(8).text(200, 102.9, "sales"), "Net", "sales");
  }

  @Test
  void aStepOfManySmallDistancesIsNotOneLine() {
    assertLines(sketch().text(50, 100, "a").text(90, 102, "b").text(130, 104, "c"), "a b", "c");
  }

  @Test
  void aSuperscriptJoinsTheLineOfItsWord() {
    assertLines(sketch().text(50, 100, "Sales").size(6).text(70, 95, "1"), "Sales 1");
  }

  @Test
  void aSubscriptJoinsTheLineOfItsWord() {
    assertLines(sketch().text(50, 100, "CO").size(6).text(58, 103, "2"), "CO 2");
  }

  @Test
  void aSmallWordFarFromALargerOneIsALineOfItsOwn() {
    assertLines(sketch().text(50, 100, "Sales").size(6).text(75, 95, "1"), "1", "Sales");
  }

  @Test
  void aRaisedWordOfNearlyTheSameSizeIsNoScript() {
    assertLines(sketch().text(50, 100, "Sales").size(9).text(70, 95, "1"), "1", "Sales");
  }

  @Test
  void aSmallWordThatHardlyReachesIntoTheLineIsNoScript() {
    assertLines(sketch().text(50, 100, "Sales").size(6).text(70, 92.5, "1"), "1", "Sales");
  }

  @Test
  void aLineStandsOnTheBaselineOfItsLargestWord() {
    TextLine line =
        sketch().size(6).text(70, 95, "1").size(10).text(50, 100, "Sales").textLines().get(0);
    assertThat(line.baseline()).isEqualTo(100);
    assertThat(line.size()).isEqualTo(10);
  }

  @Test
  void sidewaysWordsAreInNoLine() {
    BoundingBox box = new BoundingBox(60, 60, 70, 100);
    assertLines(sketch().text(50, 100, "Sales").word(Direction.UP, box, "year"), "Sales");
  }

  private static void assertLines(PageSketch sketch, String... expected) {
    assertThat(sketch.textLines()).extracting(TextLine::text).containsExactly(expected);
  }
}

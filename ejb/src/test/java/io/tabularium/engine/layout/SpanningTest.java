package io.tabularium.engine.layout;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.TextLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanningTest {

  /** Columns from 100 to 150, 160 to 210 and 220 to 270. */
  private final Spanning spanning =
      new Spanning(
          List.of(
              Boundary.ruled(100),
              Boundary.between(150, 160),
              Boundary.between(210, 220),
              Boundary.ruled(270)));

  @Test
  void aWordOverAnEmptyStripSpansIt() {
    assertThat(spanning.spans(phrase(146, "Finances"))).isTrue();
  }

  @Test
  void wordsThatPartInTheStripAreHeadingsOfTwoColumns() {
    assertThat(spanning.spans(phrase(133, "Sales Costs"))).isFalse();
  }

  @Test
  void wordsThatPartBesideTheStripAreOneHeading() {
    assertThat(spanning.spans(phrase(120, "Net incomes"))).isTrue();
  }

  @Test
  void aPhraseWithinOneColumnSpansNone() {
    assertThat(spanning.spans(phrase(102, "Sales in"))).isFalse();
  }

  @Test
  void aPhraseCentredOverTwoColumnsAndOffBothSpansThem() {
    assertThat(spanning.spans(phrase(123, "income 201234567"))).isTrue();
  }

  @Test
  void aPhraseOffTheirMiddleIsHeadingsOfTwoColumns() {
    assertThat(spanning.spans(phrase(135, "income 201234567"))).isFalse();
  }

  @Test
  void aTextInTheMiddleOfAllColumnsIsABanner() {
    assertThat(spanning.isBanner(phrase(165, "Taxes"))).isFalse();
    assertThat(spanning.isBanner(phrase(175, "Taxes"))).isTrue();
    assertThat(spanning.isBanner(phrase(175, "12345"))).isFalse();
    assertThat(spanning.isBanner(phrase(105, "Taxes of all the people in the country"))).isFalse();
    assertThat(spanning.isBanner(phrase(150, "Taxes   Income"))).isFalse();
  }

  @Test
  void theReachIsFromTheFirstToTheLastColumnWithText() {
    assertThat(spanning.reach(phrase(120, "Finances of the year"))).containsExactly(0, 1);
    assertThat(spanning.reach(phrase(170, "Finances of the year"))).containsExactly(1, 2);
  }

  @Test
  void aHairInTheNextColumnIsNotInReach() {
    assertThat(spanning.reach(phrase(119.5, "Sales 123"))).containsExactly(0, 0);
  }

  @Test
  void partsAreCutWhereWordsChangeColumns() {
    assertThat(spanning.parts(phrase(110, "Net sales Net costs")))
        .extracting(TextLine::text)
        .containsExactly("Net sales", "Net costs");
  }

  @Test
  void aPointOutsideIsInTheNearestColumn() {
    assertThat(spanning.columnOf(20)).isZero();
    assertThat(spanning.columnOf(500)).isEqualTo(2);
  }

  private static TextLine phrase(double x, String text) {
    return sketch().text(x, 100, text).textLines().get(0);
  }
}

package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.at;
import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.TextLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextShapeTest {

  @Test
  void longFullLinesOfWordsAreProse() {
    assertThat(
            shape(
                    """
                    the sales of the year have      and the costs of it were
                    grown by a half of what we      lower than in all of the
                    """)
                .isProse())
        .isTrue();
  }

  @Test
  void linesOfFewWordsAreNot() {
    assertThat(
            shape(
                    """
                    all sales of firms      and the costs
                    all gains of firms      and the taxes
                    """)
                .isProse())
        .isFalse();
  }

  @Test
  void linesWithManyValuesAreNot() {
    assertThat(
            shape(
                    """
                    the sales of the year we have      10
                    grown by a half of what we do      11
                    """)
                .isProse())
        .isFalse();
  }

  @Test
  void raggedLinesAreNot() {
    assertThat(
            shape(
                    """
                    the sales of the year have grown by
                    the costs of it are
                    the taxes of it are
                    """)
                .isProse())
        .isFalse();
  }

  @Test
  void aShareOfLinesWithGapsMakesThemTabular() {
    TextShape shape =
        shape(
            """
            Sales      10
            Costs
            """);
    assertThat(shape.isTabular(0.5)).isTrue();
    assertThat(shape.isTabular(0.51)).isFalse();
  }

  @Test
  void linesAreCutByTheMiddleOfTheirWords() {
    List<TextLine> lines = sketch("Sales   Costs   Taxes").textLines();
    assertThat(TextShape.cut(lines, at(5), at(12)))
        .extracting(TextLine::text)
        .containsExactly("Costs");
  }

  @Test
  void linesAreBetweenTwoHeightsByTheMiddleOfTheirSmallLetters() {
    List<TextLine> lines = sketch("Sales\nCosts\nTaxes").textLines();
    assertThat(TextShape.between(lines, 107.1, 119.1))
        .extracting(TextLine::text)
        .containsExactly("Costs");
  }

  private static TextShape shape(String lines) {
    return TextShape.of(sketch(lines).textLines());
  }
}

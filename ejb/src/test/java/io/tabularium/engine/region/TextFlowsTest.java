package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextFlowsTest {

  private static final String LEFT = "we sold more wheat and rye    ";
  private static final String RIGHT = "and less malt than before\n";
  private static final String PROSE = (LEFT + RIGHT).repeat(8);

  @Test
  void textAsWideAsThePageIsOneFlow() {
    List<TextLine> lines = sketch("we sold more wheat and rye than before\n".repeat(9)).textLines();
    assertThat(TextFlows.of(lines, List.of())).containsExactly(lines);
  }

  @Test
  void columnsOfTextAreFlowsOfTheirOwn() {
    assertThat(flows(PROSE))
        .containsExactly(List.of(), texts(LEFT.strip(), 8), texts(RIGHT.strip(), 8));
  }

  @Test
  void fewLinesMayBeRowsOfText() {
    assertThat(flows((LEFT + RIGHT).repeat(7))).hasSize(1);
  }

  @Test
  void aTitleOverBothColumnsBelongsToNone() {
    String title = "What we have sold in the years before and after it";
    assertThat(flows(title + "\n" + PROSE).get(0)).containsExactly(title);
  }

  @Test
  void aTableInAColumnIsPartedFromTheTextBesideIt() {
    String table = LEFT + "Wheat         10\n" + LEFT + "Rye           12\n";
    assertThat(flows(PROSE + table).get(2)).endsWith("Wheat 10", "Rye 12");
  }

  @Test
  void aTableAsWideAsThePageStaysWhole() {
    String rows = "Wheat          10             12                14\n";
    assertThat(flows(PROSE + rows.repeat(3)).get(0)).hasSize(3).contains("Wheat 10 12 14");
    assertThat(flows(PROSE + rows.repeat(2)).get(0)).isEmpty();
  }

  @Test
  void cellsOfTextBetweenRulesStayWhole() {
    List<TextLine> lines = sketch(PROSE).textLines();
    BoundingBox box = BoundingBox.enclosing(lines.stream().map(TextLine::box).toList());
    assertThat(TextFlows.of(lines, List.of(box))).containsExactly(lines);
  }

  private static List<List<String>> flows(String text) {
    return TextFlows.of(sketch(text).textLines(), List.of()).stream()
        .map(flow -> flow.stream().map(TextLine::text).toList())
        .toList();
  }

  private static List<String> texts(String text, int count) {
    return Stream.generate(() -> text).limit(count).toList();
  }
}

package io.tabularium.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.Fill;
import io.tabularium.engine.model.Glyph;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.engine.model.TextStyle;
import io.tabularium.engine.model.Word;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of 600 by 800 points. */
class PageTurnTest {

  private static final BoundingBox BOX = new BoundingBox(100, 200, 110, 240);
  private static final TextStyle STYLE = new TextStyle("Sketch", 10, false, false, 0);

  @ParameterizedTest
  @CsvSource({
    "RIGHT, 100, 200, 110, 240",
    "DOWN, 200, 490, 240, 500",
    "LEFT, 490, 560, 500, 600",
    "UP, 560, 100, 600, 110"
  })
  void aBoxTurnsWithThePage(Direction direction, double x0, double y0, double x1, double y1) {
    assertThat(turn(direction).turn(BOX)).isEqualTo(new BoundingBox(x0, y0, x1, y1));
  }

  @ParameterizedTest
  @CsvSource({"RIGHT, 600, 800", "DOWN, 800, 600", "LEFT, 600, 800", "UP, 800, 600"})
  void aSidewaysPageSwapsWidthAndHeight(Direction direction, double width, double height) {
    PageContent turned = turn(direction).turn(page(direction, 238));
    assertThat(turned.width()).isEqualTo(width);
    assertThat(turned.height()).isEqualTo(height);
  }

  @ParameterizedTest
  @CsvSource({"RIGHT, 238, 238", "DOWN, 102, 498", "LEFT, 202, 598", "UP, 108, 108"})
  void wordsStandUprightOnTheirBaseline(Direction direction, double drawn, double turned) {
    Word word = turn(direction).turn(page(direction, drawn)).words().get(0);
    assertThat(word.direction()).isEqualTo(Direction.RIGHT);
    assertThat(word.baseline()).isEqualTo(turned);
    assertThat(word.box()).isEqualTo(turn(direction).turn(BOX));
    assertThat(word.glyphs().get(0).box()).isEqualTo(word.box());
  }

  @ParameterizedTest
  @CsvSource({"UP, DOWN, 102, LEFT, 102", "DOWN, RIGHT, 202, UP, 202", "LEFT, UP, 108, DOWN, 492"})
  void wordsOfOtherDirectionsTurnWithThePage(
      Direction upright, Direction drawn, double before, Direction turned, double baseline) {
    Word word = turn(upright).turn(page(drawn, before)).words().get(0);
    assertThat(word.direction()).isEqualTo(turned);
    assertThat(word.baseline()).isEqualTo(baseline);
  }

  @ParameterizedTest
  @CsvSource({
    "RIGHT, HORIZONTAL, 220, 100, 110",
    "DOWN, VERTICAL, 220, 490, 500",
    "LEFT, HORIZONTAL, 580, 490, 500",
    "UP, VERTICAL, 580, 100, 110"
  })
  void aRuleTurnsWithThePage(
      Direction direction, Axis axis, double position, double start, double end) {
    assertThat(turn(direction).turn(page(direction, 0)).rulings())
        .containsExactly(new Ruling(axis, position, start, end, 2));
  }

  @ParameterizedTest
  @EnumSource
  void fillsAndFiguresTurnWithThePage(Direction direction) {
    PageContent turned = turn(direction).turn(page(direction, 0));
    assertThat(turned.fills()).containsExactly(new Fill(turn(direction).turn(BOX), 7));
    assertThat(turned.figures()).containsExactly(turn(direction).turn(BOX));
  }

  @ParameterizedTest
  @EnumSource
  void aTableTurnsBackToWhereItStands(Direction direction) {
    BoundingBox turned = turn(direction).turn(BOX);
    Table back = turn(direction).back(table(turned));
    assertThat(back).isEqualTo(table(BOX));
  }

  private static PageTurn turn(Direction direction) {
    return new PageTurn(direction, 600, 800);
  }

  private static PageContent page(Direction direction, double baseline) {
    Word word = new Word(List.of(new Glyph("a", BOX)), "a", BOX, baseline, STYLE, direction, -1);
    return new PageContent(
        3,
        600,
        800,
        0,
        List.of(word),
        List.of(new Ruling(Axis.HORIZONTAL, 220, 100, 110, 2)),
        List.of(new Fill(BOX, 7)),
        List.of(BOX),
        List.of(),
        new PageContent.GlyphCount(1, 0, 0, 0));
  }

  private static Table table(BoundingBox box) {
    return new Table(
        0,
        3,
        box,
        TableMethod.LATTICE,
        0.5,
        1,
        "Title",
        List.of("Note"),
        null,
        List.of(RowKind.DATA),
        List.of(new Cell(0, 0, 1, 1, box, "a", false)));
  }
}

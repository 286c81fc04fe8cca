package io.tabularium.engine;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.PageContent.GlyphCount;
import io.tabularium.engine.model.Warning;
import io.tabularium.engine.model.Warning.Code;
import io.tabularium.engine.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageWarningsTest {

  private static final GlyphCount ALL_VISIBLE = new GlyphCount(5, 0, 0, 0);

  @Test
  void aPageOfPlainTextHasNone() {
    assertThat(warnings(sketch("Sales"), ALL_VISIBLE)).isEmpty();
  }

  @Test
  void aPageWithoutTextIsSaidToBeOne() {
    assertThat(warnings(sketch(), ALL_VISIBLE)).containsExactly(Code.PAGE_WITHOUT_TEXT);
  }

  @Test
  void glyphsWithoutACharacterAreSaid() {
    assertThat(warnings(sketch("Sales"), new GlyphCount(5, 0, 0, 1)))
        .containsExactly(Code.UNMAPPED_FONT);
  }

  @Test
  void hiddenTextIsSaid() {
    assertThat(warnings(sketch("Sales"), new GlyphCount(5, 1, 0, 0)))
        .containsExactly(Code.HIDDEN_TEXT);
  }

  @Test
  void textBesideThePageIsNot() {
    assertThat(warnings(sketch("Sales"), new GlyphCount(5, 0, 1, 0))).isEmpty();
  }

  @Test
  void mostTextSidewaysIsSaid() {
    assertThat(warnings(sidewaysTwice("Sales"), ALL_VISIBLE)).containsExactly(Code.ROTATED_TEXT);
  }

  @Test
  void halfTheTextSidewaysIsNot() {
    assertThat(warnings(sidewaysTwice("Net sales"), ALL_VISIBLE)).isEmpty();
  }

  @Test
  void aWarningNamesItsPage() {
    assertThat(PageWarnings.of(sketch().page()))
        .containsExactly(new Warning(Code.PAGE_WITHOUT_TEXT, 1));
  }

  private static PageSketch sidewaysTwice(String upright) {
    return sketch(upright)
        .word(Direction.UP, new BoundingBox(10, 10, 20, 50), "up")
        .word(Direction.DOWN, new BoundingBox(30, 10, 40, 50), "down");
  }

  private static List<Code> warnings(PageSketch sketch, GlyphCount glyphs) {
    List<Word> words = sketch.page().words();
    PageContent page =
        new PageContent(1, 600, 800, 0, words, List.of(), List.of(), List.of(), List.of(), glyphs);
    return PageWarnings.of(page).stream().map(Warning::code).toList();
  }
}

package io.tabularium.engine.table;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import org.junit.jupiter.api.Test;

class CellTextTest {

  @Test
  void wordsAreJoinedByASpace() {
    assertThat(text(sketch("Net sales"))).isEqualTo("Net sales");
  }

  @Test
  void linesAreJoinedByALineFeed() {
    assertThat(text(sketch("Net\nsales"))).isEqualTo("Net\nsales");
  }

  @Test
  void aMarkThatTouchesItsNumberIsOneWordWithIt() {
    assertThat(text(sketch().text(50, 100, "10").size(6).text(59.1, 96, "1"))).isEqualTo("101");
  }

  @Test
  void aMarkFartherOffIsAWordOfItsOwn() {
    assertThat(text(sketch().text(50, 100, "10").size(6).text(59.3, 96, "1"))).isEqualTo("10 1");
  }

  private static String text(PageSketch sketch) {
    return CellText.of(sketch.textLines());
  }
}

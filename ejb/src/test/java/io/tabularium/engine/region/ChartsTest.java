package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import org.junit.jupiter.api.Test;

class ChartsTest {

  private static final double[] LENGTHS = {90, 40, 150, 60, 20};

  @Test
  void barsOverGridlinesAreNoTable() {
    PageSketch chart = gridlines(sketch());
    for (int i = 0; i < LENGTHS.length; i++) {
      chart.fill(100, 110 + 30 * i, 100 + LENGTHS[i], 125 + 30 * i, 0x336699);
      chart.text(60, 120 + 30 * i, "Item");
    }
    assertThat(chart.regions()).isEmpty();
  }

  @Test
  void columnsThatStandOnABaseLineAreBarsToo() {
    PageSketch chart = gridlines(sketch());
    for (int i = 0; i < LENGTHS.length; i++) {
      chart.fill(110 + 30 * i, 260 - LENGTHS[i], 125 + 30 * i, 260, 0x336699);
      chart.text(110 + 30 * i, 275, "12");
    }
    assertThat(chart.regions()).isEmpty();
  }

  @Test
  void shadedCellsWithTextAreNoBars() {
    PageSketch triangle = gridlines(sketch());
    for (int i = 0; i < LENGTHS.length; i++) {
      triangle.fill(100, 100 + 32 * i, 260 - 32 * i, 132 + 32 * i, 0xcccccc);
      for (int j = 0; j < LENGTHS.length - i; j++) {
        triangle.text(105 + 32 * j, 120 + 32 * i, "12");
      }
    }
    assertThat(triangle.regions()).hasSize(1);
  }

  @Test
  void aCurveOverGridlinesIsAChartAndAMarkInACellIsNot() {
    assertThat(written().figure(105, 110, 250, 240).regions()).isEmpty();
    assertThat(written().figure(105, 105, 128, 128).regions()).hasSize(1);
    assertThat(written().figure(105, 110, 155, 240).regions())
        .as("a letter of a watermark")
        .hasSize(1);
    assertThat(written().figure(105, 135, 165, 160).regions()).as("a signature").hasSize(1);
  }

  private static PageSketch written() {
    return gridlines(sketch()).text(105, 120, "Sales").text(137, 120, "10").text(170, 152, "11");
  }

  /** A frame with lines 32 points apart both ways. */
  private static PageSketch gridlines(PageSketch page) {
    for (int i = 0; i <= 5; i++) {
      page.across(100 + 32 * i, 100, 260);
      page.down(100 + 32 * i, 100, 260);
    }
    return page;
  }
}

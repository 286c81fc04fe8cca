package io.tabularium.engine.page;

import static io.tabularium.engine.page.DrawnPdf.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Fill;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Ruling;
import org.junit.jupiter.api.Test;

class ShapesTest {

  @Test
  void strokedLinesAreRulings() {
    PageContent page = read("2 w 20 250 m 120 250 l 120 150 l S");
    assertThat(page.rulings())
        .containsExactly(
            new Ruling(Axis.HORIZONTAL, 50, 20, 120, 2),
            new Ruling(Axis.VERTICAL, 120, 50, 150, 2));
    assertThat(page.figures()).isEmpty();
  }

  @Test
  void strokedRectanglesAreFourRulings() {
    assertThat(read("20 100 100 50 re S").rulings()).hasSize(4);
  }

  @Test
  void roundedRectanglesAreFourRulingsOfFullLength() {
    PageContent page =
        read(
            "30 100 m 110 100 l 115 100 120 105 120 110 c 120 140 l 120 145 115 150 110 150 c",
            "30 150 l 25 150 20 145 20 140 c 20 110 l 20 105 25 100 30 100 c s");
    assertThat(page.rulings()).extracting(Ruling::length).containsExactly(100.0, 100.0, 50.0, 50.0);
    assertThat(page.figures()).isEmpty();
  }

  @Test
  void thinFillsAreRulings() {
    Ruling ruling = read("20 100 100 0.5 re f").rulings().get(0);
    assertThat(ruling.axis()).isEqualTo(Axis.HORIZONTAL);
    assertThat(ruling.position()).isEqualTo(199.75, within(0.001));
    assertThat(ruling.thickness()).isEqualTo(0.5, within(0.001));
  }

  @Test
  void aFrameFilledAsOnePathIsFourRulings() {
    PageContent page = read("20 100 100 50 re 21 101 98 48 re f*");
    assertThat(page.rulings()).hasSize(4);
    assertThat(page.fills()).isEmpty();
  }

  @Test
  void widerFillsKeepTheirColor() {
    PageContent page = read("1 0 0 rg 20 100 100 50 re f 0.5 g 20 50 100 20 re f");
    assertThat(page.fills())
        .containsExactly(
            new Fill(new BoundingBox(20, 150, 120, 200), 0xFF0000),
            new Fill(new BoundingBox(20, 230, 120, 250), 0x808080));
  }

  @Test
  void colorsOfCmykAndSeparationsAreNear() {
    PageContent page = read("0 1 1 0 k 20 100 100 50 re f");
    assertThat(page.fills().get(0).rgb()).isEqualTo(0xFF0000);
  }

  @Test
  void dashedLinesAreOneRuling() {
    assertThat(read("[3 3] 0 d 20 250 m 120 250 l S").rulings()).hasSize(1);
  }

  @Test
  void dotsPaintedOneByOneAreOneRuling() {
    StringBuilder dots = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      dots.append(50).append(' ').append(100 + 3 * i).append(" 1 1 re f\n");
    }
    PageContent page = read(dots.toString());
    assertThat(page.rulings()).hasSize(1);
    assertThat(page.rulings().get(0).axis()).isEqualTo(Axis.VERTICAL);
    assertThat(page.rulings().get(0).length()).isEqualTo(58, within(0.01));
  }

  @Test
  void linesAreCutAtTheClip() {
    PageContent page = read("50 0 50 300 re W n 20 250 m 120 250 l S 20 100 m 40 100 l S");
    assertThat(page.rulings()).containsExactly(new Ruling(Axis.HORIZONTAL, 50, 50, 100, 1));
  }

  @Test
  void aFillClippedToAThinRectangleIsARuling() {
    PageContent page = read("20 100 100 0.5 re W n 0 0 200 300 re f");
    assertThat(page.rulings()).hasSize(1);
    assertThat(page.fills()).isEmpty();
  }

  @Test
  void theClipEndsWithItsState() {
    assertThat(read("q 0 0 10 10 re W n Q 20 250 m 120 250 l S").rulings()).hasSize(1);
  }

  @Test
  void unpaintedPathsAndPaperColoredLinesAreNothing() {
    PageContent page = read("20 250 m 120 250 l n 1 G 20 200 m 120 200 l S");
    assertThat(page.rulings()).isEmpty();
  }

  @Test
  void paperColoredLinesOnAFillAreRulings() {
    PageContent page = read("0.8 g 0 100 200 100 re f 1 G 20 150 m 120 150 l S");
    assertThat(page.rulings()).hasSize(1);
  }

  @Test
  void linesPaintedOverAreGoneWhereTheyAreCovered() {
    PageContent page = read("20 150 m 120 150 l S 1 g 50 140 30 20 re f");
    assertThat(page.rulings())
        .extracting(Ruling::start, Ruling::end)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(20.0, 50.0),
            org.assertj.core.api.Assertions.tuple(80.0, 120.0));
  }

  @Test
  void curvesAndSlantedLinesAreFigures() {
    PageContent page = read("20 100 m 60 180 l S 100 100 m 100 160 160 160 160 100 c S");
    assertThat(page.rulings()).isEmpty();
    assertThat(page.figures()).hasSize(2);
  }

  @Test
  void lineWidthFollowsTheMatrix() {
    assertThat(read("0.5 0 0 0.5 0 0 cm 2 w 20 200 m 120 200 l S").rulings())
        .containsExactly(new Ruling(Axis.HORIZONTAL, 200, 10, 60, 1));
  }

  @Test
  void imagesAreFiguresUndecoded() {
    PageContent page = read("q 50 0 0 40 20 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q");
    assertThat(page.figures()).containsExactly(new BoundingBox(20, 160, 70, 200));
  }
}

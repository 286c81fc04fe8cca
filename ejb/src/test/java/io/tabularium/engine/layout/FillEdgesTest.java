package io.tabularium.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Fill;
import io.tabularium.engine.model.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillEdgesTest {

  private static final double MAX_HEIGHT = 200;
  private static final int GREY = 0xdddddd;
  private static final int BLUE = 0x0000ff;

  private final List<Fill> fills = new ArrayList<>();

  @Test
  void cellsSideBySideAndBelowEachOtherAreAGrid() {
    fill(50, 100, 100, 120, GREY);
    fill(102, 100, 150, 120, GREY);
    fill(50, 122, 100, 140, GREY);
    fill(102, 122, 150, 140, GREY);
    assertThat(edges(Axis.HORIZONTAL)).containsExactly(100.0, 120.0, 122.0, 140.0);
    assertThat(edges(Axis.VERTICAL)).containsExactly(50.0, 100.0, 102.0, 150.0);
  }

  @Test
  void cellsFartherApartThanABorderAreNoGrid() {
    fill(50, 100, 100, 120, GREY);
    fill(105, 100, 150, 120, GREY);
    fill(50, 125, 100, 140, GREY);
    fill(105, 125, 150, 140, GREY);
    assertThat(edges()).isEmpty();
  }

  @Test
  void cellsThatHardlyFaceEachOtherAreNoGrid() {
    fill(50, 100, 100, 120, GREY);
    fill(102, 110, 150, 130, GREY);
    fill(90, 122, 100, 140, GREY);
    assertThat(edges()).isEmpty();
  }

  @Test
  void threeStripesOfOneWidthAreRows() {
    stripes(3, 50, 300);
    assertThat(edges(Axis.HORIZONTAL)).containsExactly(100.0, 120.0, 140.0, 160.0, 180.0, 200.0);
    assertThat(edges(Axis.VERTICAL)).isEmpty();
  }

  @Test
  void twoStripesAreNoTable() {
    stripes(2, 50, 300);
    assertThat(edges()).isEmpty();
  }

  @Test
  void stripesThatEndApartAreNoTable() {
    fill(50, 100, 300, 120, GREY);
    fill(50, 140, 303, 160, GREY);
    fill(50, 180, 306, 200, GREY);
    assertThat(edges()).isEmpty();
  }

  @Test
  void aFillInAnotherOfTheSameColourIsNotSeen() {
    stripes(3, 50, 300);
    fill(50, 105, 300, 112, GREY);
    assertThat(edges(Axis.HORIZONTAL)).doesNotContain(105.0, 112.0);
  }

  @Test
  void aFillInAnotherOfADifferentColourIsSeen() {
    stripes(3, 50, 300);
    fill(50, 105, 300, 112, BLUE);
    assertThat(edges(Axis.HORIZONTAL)).contains(105.0, 112.0);
  }

  @Test
  void aBackgroundBehindTheTableIsNoCell() {
    fill(40, 90, 310, 291, GREY);
    stripes(3, 50, 300);
    assertThat(edges(Axis.HORIZONTAL)).hasSize(6).doesNotContain(90.0, 291.0);
  }

  @Test
  void fillsTooLowForTextAreNoRows() {
    for (int i = 0; i < 4; i++) {
      fill(50, 100 + 20 * i, 300, 105.9 + 20 * i, GREY);
    }
    assertThat(edges()).isEmpty();
  }

  @Test
  void fillsTooNarrowForTextAreNoRows() {
    for (int i = 0; i < 4; i++) {
      fill(50, 100 + 20 * i, 55.9, 110 + 20 * i, GREY);
    }
    assertThat(edges()).isEmpty();
  }

  @Test
  void thousandsOfFillsAreAPicture() {
    for (int i = 0; i < 4001; i++) {
      fill(10 * (i % 60), 10 * (i / 60), 10 * (i % 60) + 9, 10 * (i / 60) + 9, i);
    }
    assertThat(edges()).isEmpty();
  }

  private void fill(double x0, double y0, double x1, double y1, int rgb) {
    fills.add(new Fill(new BoundingBox(x0, y0, x1, y1), rgb));
  }

  private void stripes(int count, double x0, double x1) {
    for (int i = 0; i < count; i++) {
      fill(x0, 100 + 40 * i, x1, 120 + 40 * i, GREY);
    }
  }

  private List<Ruling> edges() {
    return FillEdges.of(fills, MAX_HEIGHT);
  }

  private List<Double> edges(Axis axis) {
    return edges().stream()
        .filter(ruling -> ruling.axis() == axis)
        .map(Ruling::position)
        .distinct()
        .sorted()
        .toList();
  }
}

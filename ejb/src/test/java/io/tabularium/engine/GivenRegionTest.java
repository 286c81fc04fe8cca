package io.tabularium.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tabularium.engine.model.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenRegionTest {

  private static final BoundingBox BOX = new BoundingBox(10, 20, 30, 40.5);

  @Test
  void aBoxIsEnough() {
    assertThat(GivenRegion.parse("2:10,20,30,40.5")).containsExactly(new GivenRegion(2, BOX));
  }

  @Test
  void columnsAndHeaderRowsMayFollow() {
    assertThat(
            GivenRegion.parse("1:10,20,30,40.5:15,20.5:2; 1:10,20,30,40.5::0;1:10,20,30,40.5:15"))
        .containsExactly(
            new GivenRegion(1, BOX, List.of(15.0, 20.5), 2),
            new GivenRegion(1, BOX, List.of(), 0),
            new GivenRegion(1, BOX, List.of(15.0), null));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void nothingIsNone(String text) {
    assertThat(GivenRegion.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1:10,20,30",
        "1:10,20,30,40,50",
        "0:10,20,30,40",
        "1:30,20,10,40",
        "1:10,40,30,20",
        "1:10,20,30,40;",
        "1:10,20,30,-40",
        "1:10,20,30,40:20,15",
        "1:10,20,30,40:10",
        "1:10,20,30,40:30",
        "1:10,20,30,40:a",
        "1:10,20,30,40:15:-1",
        "1:10,20,30,40:15:1:1"
      })
  void whatIsNoRegionIsRefused(String text) {
    assertThatExceptionOfType(ExtractionException.class)
        .isThrownBy(() -> GivenRegion.parse(text))
        .withMessageStartingWith("regions: ")
        .returns(FailureCode.INVALID_OPTION, ExtractionException::code);
  }
}

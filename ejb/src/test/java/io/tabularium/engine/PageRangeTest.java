package io.tabularium.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRangeTest {

  @Test
  void aListNamesPagesAndRanges() {
    assertThat(PageRange.parse("1-3, 7,10-"))
        .containsExactly(
            new PageRange(1, 3), new PageRange(7, 7), new PageRange(10, PageRange.OPEN_END));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "all"})
  void nothingAndAllAreEveryPage(String text) {
    assertThat(PageRange.parse(text)).isEmpty();
    assertThat(PageRange.select(PageRange.parse(text), 3)).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3-1", "a", "1,", ",", "-3", "1--2", "1;2", "9999999999"})
  void anythingElseIsRefusedWithARemedy(String text) {
    assertThatExceptionOfType(ExtractionException.class)
        .isThrownBy(() -> PageRange.parse(text))
        .withMessageContaining("write for example 1-3,7,10-")
        .returns(FailureCode.INVALID_OPTION, ExtractionException::code);
  }

  @Test
  void selectedPagesAscendEachOnce() {
    assertThat(PageRange.select(PageRange.parse("4-,2,1-2"), 5)).containsExactly(1, 2, 4, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "6-", "1-6"})
  void aPageBeyondTheEndIsRefused(String text) {
    assertThatExceptionOfType(ExtractionException.class)
        .isThrownBy(() -> PageRange.select(PageRange.parse(text), 5))
        .withMessageContaining("ends with page 5")
        .returns(FailureCode.INVALID_OPTION, ExtractionException::code);
  }
}

package io.tabularium.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

  @ParameterizedTest
  @ValueSource(strings = {"7", "1,234.5", "-12%", "(3.4)", "$ 1,000", "12/31/2012", "EUR 5000"})
  void numbersAmountsAndDatesAreValues(String text) {
    assertThat(Content.isValue(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-", "\u2013", "...", "*", "n/a", "n.a.", "N/A.", "na", "(x)", "nil", "None"})
  void marksOfMissingValuesAreValues(String text) {
    assertThat(Content.isValue(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sales", "Q1 result", "ABCD12345", "", " ", ":", "nilly", "nothing"})
  void wordsAndNothingAreNoValues(String text) {
    assertThat(Content.isValue(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12ab", "7th1"})
  void aValueIsHalfDigitsAtLeast(String text) {
    assertThat(Content.isValue(text)).isTrue();
    assertThat(Content.isValue(text + "x")).isFalse();
  }
}

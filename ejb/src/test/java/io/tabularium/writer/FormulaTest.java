package io.tabularium.writer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "@SUM(A1)",
        "+cmd",
        "-2+3",
        "-A1",
        "\t=1",
        "=",
        "\uFF1D1",
        "-1\n=cmd|' /C calc'!A0"
      })
  void isDisarmed(String text) {
    assertThat(Formula.disarmed(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a=b", "-", "--", "-5", "- 5,2", "+3.1%", "-\u20AC 1.000", "1+1", "a@b.c"})
  void stays(String text) {
    assertThat(Formula.disarmed(text)).isEqualTo(text);
  }
}

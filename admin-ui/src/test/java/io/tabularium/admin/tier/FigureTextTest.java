package io.tabularium.admin.tier;

import static io.tabularium.account.TierFigure.MAX_FILE_BYTES;
import static io.tabularium.account.TierFigure.MAX_PAGES;
import static io.tabularium.account.TierFigure.REQUESTS_PER_HOUR;
import static io.tabularium.account.TierFigure.RESULT_RETENTION;
import static io.tabularium.account.TierFigure.TIME_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.account.TierFigure;
import org.junit.jupiter.api.Test;

class FigureTextTest {

  private static void assertBothWays(TierFigure figure, long value, String text) {
    assertThat(FigureText.of(figure, value)).isEqualTo(text);
    assertThat(FigureText.read(figure, text)).hasValue(value);
  }

  @Test
  void aFigureIsReadAsItIsShown() {
    assertBothWays(MAX_PAGES, 20_000, "20,000");
    assertBothWays(MAX_FILE_BYTES, 25L << 20, "25 MB");
    assertBothWays(MAX_FILE_BYTES, 10L << 30, "10 GB");
    assertBothWays(MAX_FILE_BYTES, 1_500, "1,500 B");
    assertBothWays(RESULT_RETENTION, 43_200, "30 d");
    assertBothWays(RESULT_RETENTION, 90, "90 min");
    assertBothWays(RESULT_RETENTION, 0, "0 min");
    assertBothWays(TIME_LIMIT, 300, "5 min");
    assertBothWays(REQUESTS_PER_HOUR, 0, "none");
  }

  @Test
  void aNumberAloneIsInTheUsualUnit() {
    assertThat(FigureText.read(MAX_FILE_BYTES, "50")).hasValue(50L << 20);
    assertThat(FigureText.read(MAX_FILE_BYTES, "0.5")).hasValue(1L << 19);
    assertThat(FigureText.read(RESULT_RETENTION, " 60 ")).hasValue(60);
    assertThat(FigureText.read(TIME_LIMIT, "45")).hasValue(45);
    assertThat(FigureText.read(MAX_PAGES, "20000")).hasValue(20_000);
  }

  @Test
  void whatCannotBeIsNothing() {
    assertThat(FigureText.read(MAX_PAGES, "0")).isEmpty();
    assertThat(FigureText.read(MAX_PAGES, "-1")).isEmpty();
    assertThat(FigureText.read(MAX_PAGES, "99999999999999999999")).isEmpty();
    assertThat(FigureText.read(MAX_PAGES, "many")).isEmpty();
    assertThat(FigureText.read(MAX_PAGES, "5 MB")).isEmpty();
    assertThat(FigureText.read(MAX_PAGES, "")).isEmpty();
    assertThat(FigureText.read(MAX_FILE_BYTES, "11 GB")).isEmpty();
    assertThat(FigureText.read(TIME_LIMIT, "2 d")).isEmpty();
  }
}

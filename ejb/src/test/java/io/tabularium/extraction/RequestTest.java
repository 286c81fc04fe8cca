package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionMode;
import io.tabularium.engine.FailureCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

  @Test
  void whatIsNotSaidHasItsDefault() {
    Request request = Request.parse(Map.of("pages", "", "mode", " "));
    assertThat(request.mode()).isEqualTo(ExtractionMode.AUTO);
    assertThat(request.priority()).isEqualTo(Priority.NORMAL);
    assertThat(request.pages()).isNull();
    assertThat(request.password()).isNull();
  }

  @Test
  void everyOptionIsRead() {
    Request request =
        Request.parse(
            Map.of(
                "name", "a.pdf",
                "mode", "lattice",
                "pages", "1-3",
                "regions", "1:0,0,10,10",
                "priority", "high",
                "password", "geheim"));
    assertThat(request.name()).isEqualTo("a.pdf");
    assertThat(request.mode()).isEqualTo(ExtractionMode.LATTICE);
    assertThat(request.pages()).isEqualTo("1-3");
    assertThat(request.priority()).isEqualTo(Priority.HIGH);
    assertThat(request.password()).isEqualTo("geheim");
    assertThat(request.toString()).doesNotContain("geheim");
  }

  @ParameterizedTest
  @CsvSource({
    "mode, magic, lattice",
    "mode, AUTO, auto",
    "priority, urgent, low",
    "pages, 3-1, pages",
    "regions, here, region",
    "colour, red, colour",
    "fresh, maybe, true",
    "keep, all, nothing",
  })
  void whatMakesNoSenseIsNamed(String option, String value, String named) {
    assertThatThrownBy(() -> Request.parse(Map.of(option, value)))
        .isInstanceOfSatisfying(
            ExtractionException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.INVALID_OPTION))
        .hasMessageContaining(named);
  }

  @Test
  void theSameWorkHasTheSameDigest() {
    String plain = Request.parse(Map.of()).workDigest("a1");
    assertThat(Request.parse(Map.of("pages", "all", "name", "b", "fresh", "true")).workDigest("a1"))
        .isEqualTo(plain);
    assertThat(Request.parse(Map.of("pages", "1")).workDigest("a1")).isNotEqualTo(plain);
    assertThat(Request.parse(Map.of("mode", "stream")).workDigest("a1")).isNotEqualTo(plain);
    assertThat(Request.parse(Map.of()).workDigest("a2")).isNotEqualTo(plain);
    assertThat(Request.parse(Map.of("password", "p")).workDigest("a1")).isNull();
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThatThrownBy(() -> Request.parse(Map.of("password", "x".repeat(1001))))
        .isInstanceOf(ExtractionException.class)
        .hasMessageContaining("password");
  }
}

package io.tabularium.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.setting.InvalidInputException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** A length of time that no clock can hold is refused with the field's name, not a failure. */
class SpanTest {

  @Test
  void countsUnits() {
    assertThat(Span.of("x", 90, ChronoUnit.MINUTES)).isEqualTo(Duration.ofMinutes(90));
    assertThat(Span.of("x", Long.MAX_VALUE, ChronoUnit.SECONDS))
        .isEqualTo(Duration.ofSeconds(Long.MAX_VALUE));
  }

  @Test
  void refusesWhatNoClockCanHold() {
    assertThatThrownBy(() -> Span.of("overlapMinutes", Long.MAX_VALUE, ChronoUnit.MINUTES))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("overlapMinutes: ");
  }
}

package io.tabularium.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is well-formed and beyond every database is refused as what is not well-formed. */
class WrittenTest {

  @Test
  void daysAndTimesAreOfTheYearsThatAreKept() {
    assertThat(Written.day("2024-02-01")).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(Written.day("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
    assertThat(Written.time("2026-01-31T00:00:00Z")).isEqualTo(Instant.ofEpochSecond(1769817600));
    for (String bad : new String[] {"yesterday", "+999999999-01-01", "0000-12-31", "-0001-01-01"}) {
      assertThatExceptionOfType(DateTimeException.class).as(bad).isThrownBy(() -> Written.day(bad));
      assertThatExceptionOfType(DateTimeException.class)
          .as(bad)
          .isThrownBy(() -> Written.time(bad + "T00:00:00Z"));
    }
  }

  @Test
  void amountsHaveAsManyDigitsAsPeopleWrite() {
    assertThat(Written.amount("119.00")).isEqualTo("119.00");
    assertThat(Written.amount("-1E2")).isEqualByComparingTo(BigDecimal.valueOf(-100));
    for (String bad : new String[] {"much", "1E999999999", "1E-999999999", "0E999999999", "1E31"}) {
      assertThatExceptionOfType(NumberFormatException.class)
          .as(bad)
          .isThrownBy(() -> Written.amount(bad));
    }
  }
}

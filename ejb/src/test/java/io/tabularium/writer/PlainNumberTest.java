package io.tabularium.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0; 0",
        "2013; 2013; 0",
        "-5; -5; 0",
        "\u22125; -5; 0",
        "12.50; 12.50; 0.00",
        "12,5; 12.5; 0.0",
        "0.123; 0.123; 0.000",
        "1,234.5; 1234.5; #,##0.0",
        "1.234,5; 1234.5; #,##0.0",
        "1,234,567; 1234567; #,##0",
        "1 234 567,89; 1234567.89; #,##0.00",
        "1\u00A0234; 1234; #,##0"
      })
  void isRead(String text, BigDecimal value, String format) {
    assertThat(PlainNumber.read(text)).contains(new PlainNumber(value, format));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "007",
        "00.5",
        "1,234",
        "1.234",
        "12,34,567",
        "1,234,5",
        "+49",
        "1e5",
        "12%",
        "$5",
        "5 000 000,",
        "1234567890123456",
        "1.2.3",
        "2013-05",
        "٣",
        "1,23.4",
        "1 2"
      })
  void staysText(String text) {
    assertThat(PlainNumber.read(text)).isEmpty();
  }
}

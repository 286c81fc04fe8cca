package io.tabularium.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.CellValue;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueReaderTest {

  private static final BoundingBox BOX = new BoundingBox(0, 0, 1, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; INTEGER 0",
        "17; INTEGER 17",
        "-17; INTEGER -17",
        "\u221217; INTEGER -17",
        "17-; INTEGER -17",
        "+4; INTEGER 4",
        ".5; DECIMAL 0.5",
        "0,5; DECIMAL 0.5",
        "12.50; DECIMAL 12.50",
        "1.234,5; DECIMAL 1234.5",
        "1,234.5; DECIMAL 1234.5",
        "1 234,5; DECIMAL 1234.5",
        "1 234 567; INTEGER 1234567",
        "12'345.60; DECIMAL 12345.60",
        "12,34,567; INTEGER 1234567",
        "1.234.567; INTEGER 1234567",
        "0.125; DECIMAL 0.125",
        "1234,567; DECIMAL 1234.567",
        "19 %; PERCENT 19",
        "-0.5%; PERCENT -0.5",
        "$12.50; MONEY 12.50 $",
        "\u20ac 12,50; MONEY 12.50 EUR",
        "12,50 \u20ac; MONEY 12.50 EUR",
        "CHF 12'000; MONEY 12000 CHF",
        "-$5; MONEY -5 $",
        "($5.00); MONEY -5.00 $",
        "(5.00); DECIMAL -5.00 ?",
        "US$3M; MONEY 3 USD M",
        "12 kg; INTEGER 12 kg",
        "3.5mg/l; DECIMAL 3.5 mg/l",
        "20 \u00b0C; INTEGER 20 \u00b0C",
        "12.5*; DECIMAL 12.5 *",
        "**12,760.5; DECIMAL 12760.5 **",
        "31\u2020; INTEGER 31 \u2020",
        "-; MISSING",
        "n/a; MISSING",
        "\u2713; BOOLEAN true",
        "\u2610; BOOLEAN false",
        "\u2716; BOOLEAN true",
        "\u274f; BOOLEAN false",
        "\u2612 Yes; BOOLEAN true",
        "Married \u2610; BOOLEAN false",
        "\u2612 Yes \u2610 No; text",
        "\u2713 done; text",
        "2010-05-21; DATE 2010-05-21",
        "21.05.2010; DATE 2010-05-21",
        "21/05/2010; DATE 2010-05-21",
        "5/21/10; DATE 2010-05-21",
        "5/4/2010; DATE 2010-05-04 ?",
        "5/5/2010; DATE 2010-05-05",
        "May 21, 2010; DATE 2010-05-21",
        "21. M\u00e4rz 2010; DATE 2010-03-21",
        "M\u00e4rz 2010; DATE 2010-03",
        "1-Jan-99; DATE 1999-01-01",
        "1,234; INTEGER 1234 ?",
        "31.02.2010; text",
        "007; text",
        "1-2; text",
        "2003\u201304; text",
        "1a; text",
        "12 apples; text",
        "12.34.56.78; text",
        "1.2.3; text",
        "10 20; text",
        "1,2,3,4; text",
        "5 (3.2); text",
        "12345678901234567890; text",
        "(12; text",
        "A; text",
        "x; text",
        "no; text"
      })
  void oneCellAloneMeansWhatItSays(String text, String expected) {
    assertThat(words(values(text).get(0))).isEqualTo(expected);
  }

  @Test
  void theColumnTellsTheDecimalMark() {
    assertThat(words("1,234", "12.5")).containsExactly("INTEGER 1234", "DECIMAL 12.5");
    assertThat(words("1,234", "12,5")).containsExactly("DECIMAL 1.234", "DECIMAL 12.5");
    assertThat(words("1.234", "1.234.567")).containsExactly("INTEGER 1234", "INTEGER 1234567");
  }

  @Test
  void thousandsBesideSmallNumbersAreSure() {
    assertThat(words("1,234", "2,345", "13,456", "78"))
        .containsExactly("INTEGER 1234", "INTEGER 2345", "INTEGER 13456", "INTEGER 78");
  }

  @Test
  void columnsThatContradictThemselvesStayOpen() {
    assertThat(words("1,234", "1.5", "1,5")).contains("INTEGER 1234 ?");
  }

  @Test
  void theDocumentTellsWhatATableDoesNot() {
    List<Table> read = ValueReader.read(List.of(column("1,234"), column("0,5")), () -> {});
    assertThat(words(read.get(0).cells().get(0).value())).isEqualTo("DECIMAL 1.234");
  }

  @Test
  void oneDateTellsTheOrderOfTheOthers() {
    assertThat(words("4/5/2010", "21/5/2010"))
        .containsExactly("DATE 2010-05-04", "DATE 2010-05-21");
    assertThat(words("4/5/2010", "5/21/2010"))
        .containsExactly("DATE 2010-04-05", "DATE 2010-05-21");
  }

  @Test
  void zerosInFrontMakeTheColumnCodes() {
    assertThat(words("00123", "10234")).containsExactly("text", "text");
  }

  @Test
  void wordsAndCrossesCountWhereTheColumnHasNoOthers() {
    assertThat(words("Yes", "no", "-")).containsExactly("BOOLEAN true", "BOOLEAN false", "MISSING");
    assertThat(words("Yes", "maybe")).containsExactly("text", "text");
    assertThat(words("x", "X")).containsExactly("BOOLEAN true", "BOOLEAN true");
    assertThat(words("x", "y")).containsExactly("text", "text");
  }

  @Test
  void signsStandForMissingNumbers() {
    assertThat(words("12", "13", "NA", "\u2020"))
        .containsExactly("INTEGER 12", "INTEGER 13", "MISSING", "MISSING \u2020");
    assertThat(words("Niger", "NA")).containsExactly("text", "text");
  }

  @Test
  void bracketsAmongAmountsAreLessThanNothing() {
    assertThat(words("$5", "(7)")).containsExactly("MONEY 5 $", "INTEGER -7");
  }

  @Test
  void headersHaveNoValue() {
    Cell head = new Cell(0, 0, 1, 1, BOX, "2010", true);
    Table table = table(List.of(RowKind.HEADER), List.of(head));
    assertThat(ValueReader.read(List.of(table), () -> {}).get(0).cells().get(0).value()).isNull();
  }

  private static List<String> words(String... texts) {
    return values(texts).stream().map(ValueReaderTest::words).toList();
  }

  private static String words(CellValue value) {
    if (value == null) {
      return "text";
    }
    StringBuilder said = new StringBuilder(value.type().name());
    for (String part : new String[] {value.value(), value.currency(), value.unit(), value.mark()}) {
      said.append(part == null ? "" : " " + part);
    }
    return said + (value.ambiguous() ? " ?" : "");
  }

  private static List<CellValue> values(String... texts) {
    return ValueReader.read(List.of(column(texts)), () -> {}).get(0).cells().stream()
        .map(Cell::value)
        .toList();
  }

  private static Table column(String... texts) {
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < texts.length; r++) {
      cells.add(new Cell(r, 0, 1, 1, BOX, texts[r], false));
    }
    return table(Collections.nCopies(texts.length, RowKind.DATA), cells);
  }

  private static Table table(List<RowKind> rows, List<Cell> cells) {
    return new Table(0, 1, BOX, TableMethod.LATTICE, null, 1, null, List.of(), null, rows, cells);
  }
}

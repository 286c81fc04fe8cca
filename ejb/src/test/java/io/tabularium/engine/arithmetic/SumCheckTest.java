package io.tabularium.engine.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.Arithmetic.Check;
import io.tabularium.engine.model.Arithmetic.Place;
import io.tabularium.engine.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SumCheckTest {

  private static final int TABLES = 500;

  @Test
  void sumsThatComeOutAreNotReported() {
    for (long seed = 0; seed < TABLES; seed++) {
      Arithmetic found = SumCheck.of(new SummedTable(seed).table());
      assertThat(found).as("seed %d", seed).isNotNull();
      assertThat(found.failed()).as("seed %d", seed).isEmpty();
      assertThat(found.held()).isPositive();
    }
  }

  @Test
  void aChangedDigitIsReported() {
    long told = LongStream.range(0, TABLES).filter(SumCheckTest::tellsTheDigit).count();
    assertThat(told).isGreaterThanOrEqualTo(TABLES * 95 / 100);
  }

  private static boolean tellsTheDigit(long seed) {
    SummedTable table = new SummedTable(seed);
    int[] changed = table.changeADigit();
    Place place = new Place(0, changed[0], changed[1]);
    Arithmetic found = SumCheck.of(table.table());
    return found != null
        && found.failed().stream()
            .anyMatch(check -> check.result().equals(place) || check.parts().contains(place));
  }

  @Test
  void aFailedSumSaysWhichCellsAndByHowMuch() {
    Arithmetic found =
        SumCheck.of(
            SummedTable.table(
                row("Name", "A", "B"),
                row("one", "1,100.50", "10.00"),
                row("two", "2,200.25", "20.00"),
                row("Total", "3,300.75", "31.00")));
    Check check = found.failed().get(0);
    assertThat(check.result()).isEqualTo(new Place(0, 3, 2));
    assertThat(check.parts()).containsExactly(new Place(0, 1, 2), new Place(0, 2, 2));
    assertThat(List.of(check.expected(), check.actual(), check.difference()))
        .containsExactly("30.00", "31.00", "1.00");
    assertThat(found.totalRows()).containsExactly(3);
    assertThat(found.held()).isEqualTo(1);
  }

  @Test
  void roundedSharesMayMissTheirTotal() {
    Arithmetic found =
        SumCheck.of(
            SummedTable.table(
                row("Name", "Number", "%"),
                row("one", "1", "33.3"),
                row("two", "1", "33.3"),
                row("three", "1", "33.3"),
                row("Total", "3", "100.0")));
    assertThat(found.failed()).isEmpty();
    assertThat(found.held()).isEqualTo(2);
  }

  @Test
  void aTotalOfMeansIsNoSum() {
    Arithmetic found =
        SumCheck.of(
            SummedTable.table(
                row("Name", "Number", "Mean"),
                row("one", "344", "12196"),
                row("two", "53", "23518"),
                row("three", "61", "9187"),
                row("Total", "458", "13153")));
    assertThat(found.failed()).isEmpty();
    assertThat(found.held()).isEqualTo(1);
  }

  @Test
  void oneDigitOffAloneIsNoSumOfTwoNorOneOfLargerParts() {
    assertThat(
            SumCheck.of(
                SummedTable.table(
                    row("Line", "Amount"),
                    row("Gross total", "144.59"),
                    row("Rounding", "0.01"),
                    row("Open", "144.60"))))
        .isNull();
    assertThat(
            SumCheck.of(
                SummedTable.table(
                    row("Name", "A"),
                    row("one", "12"),
                    row("two", "719"),
                    row("three", "31"),
                    row("Total", "712"))))
        .isNull();
  }

  @Test
  void aRowOfNumberQuantityAndPriceIsNoSum() {
    assertThat(
            SumCheck.of(
                SummedTable.table(
                    row("Pos.", "Article", "Quantity", "Price", "Total"),
                    row("1", "one", "1.00", "84.95", "84.95"),
                    row("2", "two", "1.00", "719.40", "719.40"))))
        .isNull();
  }

  @Test
  void subtotalsAndTheirTotalAreSumsOfOthers() {
    Arithmetic found =
        SumCheck.of(
            SummedTable.table(
                row("Name", "A", "B"),
                row("one", "1017", "4"),
                row("two", "2101", "5"),
                row("Subtotal", "3118", "9"),
                row("three", "4444", "7"),
                row("four", "1212", "8"),
                row("Subtotal", "5656", "15"),
                row("Grand total", "8774", "24")));
    assertThat(found.failed()).isEmpty();
    assertThat(found.totalRows()).containsExactly(3, 6, 7);
    assertThat(found.held()).isEqualTo(6);
  }

  @Test
  void theFirstRowMaySumUpWhatFollows() {
    Arithmetic found =
        SumCheck.of(
            SummedTable.table(
                row("Place", "A", "B"),
                row("Country", "3312", "7001"),
                row("North", "1100", "2000"),
                row("South", "1200", "3000"),
                row("West", "1012", "2001")));
    assertThat(found.totalRows()).containsExactly(1);
  }

  @Test
  void yearsCodesAndNamesAreNoSums() {
    assertThat(
            SumCheck.of(
                SummedTable.table(
                    row("Year", "Code", "Total items"),
                    row("2001", "10410", "a"),
                    row("2002", "10420", "b"),
                    row("2003", "10430", "c"))))
        .isNull();
    assertThat(
            SumCheck.of(
                SummedTable.table(
                    row("Total", "Year", "Article"),
                    row("Total fat", "2001", "71204"),
                    row("Total sugar", "2002", "71209"),
                    row("Salt", "2004", "71300"))))
        .isNull();
  }

  /** Totals are compared with all lines: too many of both would outlast every deadline. */
  @Test
  void aTableOfTooManyTotalsIsNotChecked() {
    assertThat(SumCheck.of(blocks(10)).held()).isEqualTo(10);
    assertThat(SumCheck.of(blocks(3000))).isNull();
  }

  /** Blocks of two rows and their total. */
  private static Table blocks(int count) {
    List<String[]> rows = new ArrayList<>(List.<String[]>of(row("Name", "A")));
    for (int block = 0; block < count; block++) {
      rows.addAll(List.of(row("one", "110"), row("two", "220"), row("Total", "330")));
    }
    return SummedTable.table(rows.toArray(String[][]::new));
  }

  private static String[] row(String... texts) {
    return texts;
  }
}

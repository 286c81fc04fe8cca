package io.tabularium.engine.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.Arithmetic.Check;
import io.tabularium.engine.model.Arithmetic.Kind;
import io.tabularium.engine.model.Arithmetic.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProductFinderTest {

  private static final int TABLES = 500;

  @Test
  void productsThatComeOutAreNotReported() {
    for (long seed = 0; seed < TABLES; seed++) {
      Arithmetic found = SumCheck.of(SummedTable.table(order(new Random(seed))));
      assertThat(found).as("seed %d", seed).isNotNull();
      assertThat(found.failed()).as("seed %d", seed).isEmpty();
      assertThat(found.held()).isPositive();
    }
  }

  @Test
  void aChangedDigitIsReported() {
    long told = LongStream.range(0, TABLES).filter(ProductFinderTest::tellsTheDigit).count();
    assertThat(told).isGreaterThanOrEqualTo(TABLES * 95 / 100);
  }

  @Test
  void tablesOfChanceHaveNoProducts() {
    for (long seed = 0; seed < TABLES; seed++) {
      Random random = new Random(seed);
      String[][] texts = order(random);
      for (int r = 1; r < texts.length; r++) {
        texts[r][3] = "" + (1 + random.nextInt(90));
      }
      Arithmetic found = SumCheck.of(SummedTable.table(texts));
      assertThat(found).as("seed %d", seed).isNull();
    }
  }

  private static boolean tellsTheDigit(long seed) {
    Random random = new Random(seed);
    String[][] texts = order(random);
    int row = 1 + random.nextInt(texts.length - 1);
    int column = 1 + random.nextInt(3);
    char[] text = texts[row][column].toCharArray();
    int at = random.nextInt(text.length);
    while (!Character.isDigit(text[at])) {
      at = random.nextInt(text.length);
    }
    text[at] = (char) ('0' + (text[at] - '0' + 1 + random.nextInt(8)) % 9 + (at == 0 ? 1 : 0));
    String before = texts[row][column];
    texts[row][column] = new String(text);
    Arithmetic found = SumCheck.of(SummedTable.table(texts));
    Place place = new Place(0, row, column);
    return before.equals(texts[row][column])
        || (found != null
            && found.failed().stream()
                .anyMatch(c -> c.result().equals(place) || c.parts().contains(place)));
  }

  /** Articles with quantity, price and amount, in a row order and with decimals by chance. */
  private static String[][] order(Random random) {
    int rows = 4 + random.nextInt(9);
    int decimals = random.nextInt(3);
    List<String[]> texts = new ArrayList<>();
    texts.add(new String[] {"Article", "Quantity", "Price", "Amount"});
    for (int r = 0; r < rows; r++) {
      BigDecimal quantity = BigDecimal.valueOf(2 + random.nextInt(200));
      BigDecimal price = BigDecimal.valueOf(101 + random.nextInt(90_000), decimals);
      BigDecimal amount = quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
      texts.add(
          new String[] {
            "Item " + (char) ('A' + r),
            quantity.toPlainString(),
            price.toPlainString(),
            amount.toPlainString()
          });
    }
    return texts.toArray(String[][]::new);
  }

  @Test
  void aFailedProductSaysWhichCellsAndByHowMuch() {
    Arithmetic found =
        SumCheck.of(
            SummedTable.table(
                row("Article", "Quantity", "Price", "Amount"),
                row("nails", "12", "1.50", "18.00"),
                row("screws", "30", "0.25", "7.50"),
                row("hinges", "7", "4.20", "29.90"),
                row("Total", "49", "", "55.40")));
    assertThat(found.failed()).extracting(Check::kind).containsExactly(Kind.PRODUCT);
    Check check = found.failed().get(0);
    assertThat(check.result()).isEqualTo(new Place(0, 3, 3));
    assertThat(check.parts()).containsExactly(new Place(0, 3, 1), new Place(0, 3, 2));
    assertThat(List.of(check.expected(), check.actual(), check.difference()))
        .containsExactly("29.40", "29.90", "0.50");
  }

  @Test
  void ratesAreHundredths() {
    Arithmetic found =
        SumCheck.of(
            SummedTable.table(
                row("Article", "Net", "Rate", "Tax"),
                row("nails", "118.00", "19%", "22.42"),
                row("bread", "41.30", "7%", "2.89"),
                row("screws", "230.10", "19%", "43.72"),
                row("milk", "18.70", "7%", "1.31")));
    assertThat(found.failed()).isEmpty();
    assertThat(found.held()).isEqualTo(4);
  }

  @Test
  void pricesThatWereRoundedForPrintAreNoMistake() {
    Arithmetic found =
        SumCheck.of(
            SummedTable.table(
                row("Article", "Quantity", "Price", "Amount"),
                row("nails", "300", "0.33", "100.00"),
                row("screws", "700", "0.14", "100.00"),
                row("hinges", "12", "1.50", "18.00"),
                row("bolts", "24", "2.25", "54.00"),
                row("plates", "16", "3.85", "61.60")));
    assertThat(found.failed()).isEmpty();
    assertThat(found.held()).isEqualTo(3);
  }

  private static String[] row(String... texts) {
    return texts;
  }
}

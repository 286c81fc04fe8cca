package io.tabularium.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.invoice.model.FieldName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The invoices whose truth is known; they lie beside the project, and are left out if not. */
@EnabledIf("present")
class InvoiceAccuracyTest {

  private static final Path INVOICES = Path.of("..", "..", "shared", "invoices");

  private static Score score;

  static boolean present() {
    return Files.isDirectory(INVOICES);
  }

  @BeforeAll
  static void readAll() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(INVOICES.resolve("truth"))) {
      files.forEach(file -> names.add(file.getFileName().toString().replace(".json", "")));
    }
    score = Score.of(INVOICES, names);
  }

  @Test
  void numberDateCurrencyAndTotalAreRight() {
    assertThat(score.right(FieldName.INVOICE_NUMBER))
        .as(score::toString)
        .isGreaterThanOrEqualTo(0.97);
    assertThat(score.right(FieldName.ISSUE_DATE)).isGreaterThanOrEqualTo(0.97);
    assertThat(score.right(FieldName.CURRENCY)).isGreaterThanOrEqualTo(0.97);
    assertThat(score.right(FieldName.GROSS_TOTAL))
        .as(score.faults()::toString)
        .isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void netAndTaxAreRight() {
    assertThat(score.right(FieldName.NET_TOTAL))
        .as(score.faults()::toString)
        .isGreaterThanOrEqualTo(0.95);
    assertThat(score.right(FieldName.TAX_TOTAL))
        .as(score.faults()::toString)
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void namesAreRight() {
    assertThat(score.right(FieldName.SELLER_NAME))
        .as(score.faults()::toString)
        .isGreaterThanOrEqualTo(0.97);
    assertThat(score.right(FieldName.BUYER_NAME))
        .as(score.faults()::toString)
        .isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void lineItemsAreRight() {
    assertThat(score.itemF1()).as(score.faults()::toString).isGreaterThanOrEqualTo(0.94);
  }

  @Test
  void nothingWrongIsSure() {
    assertThat(score.sureFaults()).isEmpty();
  }
}

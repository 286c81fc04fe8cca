package io.tabularium.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices of our own making, one a design or habit: everything in them is read right. */
class InvoiceSamplesTest {

  private static final Path SAMPLES = Path.of("src", "test", "resources", "invoice");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ch-de", // rounded to five centimes, grouped by apostrophes
        "credit-de",
        "de-gutschrift", // negative quantities
        "de-handwerk", // units glued to quantities, sums between the items
        "en-latex", // rules above and below only
        "en-saas", // a brand above the firm's name
        "en-sole", // no heading at all
        "es-gas", // an item that is a tax
        "es-tabla", // discounts, totals side by side
        "fr-auto", // a quantity of 8 450, no tax
        "fr-hotel", // prices with tax, a date a line
        "it",
        "nl",
        "nl-zzp",
        "uk",
        "us-parts" // ordered, shipped and back-ordered
      })
  void allIsRight(String name) throws IOException {
    Score score = Score.of(SAMPLES, Set.of(name));

    assertThat(score.faults()).isEmpty();
  }
}

package io.tabularium.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.Finding;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.invoice.model.InvoiceState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that bring their invoice as XML too: print and XML are read apart and compared. */
class EmbeddedInvoiceTest {

  private static final Path XML = Path.of("src/test/resources/invoice/xml/factur-x.xml");

  private final InvoiceSketch invoice = new InvoiceSketch();

  @TempDir private Path folder;

  @Test
  void printAndXmlThatAgreeAreValid() throws IOException {
    InvoiceContent content = invoice.with(Files.readString(XML)).read(folder);

    assertThat(content.embedded().fields()).containsEntry(FieldName.GROSS_TOTAL, "120.00");
    assertThat(content.findings()).isEmpty();
    assertThat(InvoiceJson.tree(content).at("/embedded/fields/grossTotal").asText())
        .isEqualTo("120.00");
  }

  @Test
  void oneAmountThatDiffersIsForReview() throws IOException {
    String other =
        Files.readString(XML).replace("GrandTotalAmount>120.00", "GrandTotalAmount>125.00");
    InvoiceContent content = invoice.with(other).read(folder);

    assertThat(InvoiceState.of(content.findings())).isEqualTo(InvoiceState.REVIEW);
    assertThat(content.findings())
        .containsExactly(
            new Finding(
                "embedded-differs",
                content.findings().get(0).severity(),
                List.of("grossTotal"),
                "125.00",
                "120.00",
                "-5.00"));
  }

  @Test
  void whiteTextAndTextOffThePageAreNoPrint() throws IOException {
    InvoiceContent content =
        invoice
            .with(Files.readString(XML))
            .putWhite("whiteLabel", 380, 500, "Grand total")
            .putWhite("whiteGross", 480, 500, "£999.00")
            .putWhite("whiteNumber", 350, 734, "Invoice number: HIDDEN-1")
            .putWhite("off", 900, 706, "Invoice number: OFF-2")
            .read(folder);

    assertThat(content.reading().value(FieldName.GROSS_TOTAL)).isEqualTo("120.00");
    assertThat(content.reading().value(FieldName.INVOICE_NUMBER)).isEqualTo("FX-77");
    assertThat(content.findings()).isEmpty();
  }

  @Test
  void withoutXmlThereIsNothingToCompare() throws IOException {
    assertThat(invoice.read(folder).embedded()).isNull();
  }

  @Test
  void whatIsKeptIsReadAgain() throws IOException {
    InvoiceContent content = invoice.with(Files.readString(XML)).read(folder);
    byte[] kept = InvoiceJson.tree(content).toString().getBytes(StandardCharsets.UTF_8);

    assertThat(InvoiceJson.read(new ByteArrayInputStream(kept)).embedded())
        .isEqualTo(content.embedded());
  }
}

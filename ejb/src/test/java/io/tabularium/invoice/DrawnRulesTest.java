package io.tabularium.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.invoice.model.Finding;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.invoice.rule.Rule;
import io.tabularium.invoice.rule.Validator.Known;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each rule a drawn document that breaks it alone; the one they are drawn from breaks none. */
class DrawnRulesTest {

  private static final Path XML = Path.of("src/test/resources/invoice/xml/factur-x.xml");

  private static final Map<Rule, Consumer<InvoiceSketch>> BREAKS = new EnumMap<>(Rule.class);

  static {
    BREAKS.put(Rule.LINE_MATHS, it -> it.say("price", "25.00").say("quantity", "6"));
    BREAKS.put(Rule.LINES_SUM, it -> it.say("quantity", "4").say("amount", "80.00"));
    BREAKS.put(Rule.NET_TAX_GROSS, it -> it.say("gross", "£121.00"));
    BREAKS.put(Rule.TAX_PER_RATE, it -> it.put("rate", 60, 500, "VAT 20% of £90.00 is £18.00"));
    BREAKS.put(
        Rule.PAYABLE,
        it ->
            it.put("paidLabel", 380, 538, "Amount paid")
                .put("paid", 480, 538, "£20.00")
                .put("dueLabel", 380, 524, "Amount due")
                .put("due", 480, 524, "£110.00"));
    BREAKS.put(Rule.DUE_BEFORE_ISSUE, it -> it.put("dueDate", 350, 692, "Due date: 4 March 2024"));
    BREAKS.put(Rule.FUTURE_DATE, it -> it.say("issued", "Invoice date: 5 March 2034"));
    BREAKS.put(Rule.MISSING_FIELD, it -> it.without("issued"));
    BREAKS.put(
        Rule.IBAN_CHECKSUM, it -> it.put("iban", 60, 480, "IBAN: GB28 NWBK 6016 1331 9268 19"));
    BREAKS.put(Rule.TAX_ID_CHECKSUM, it -> it.put("taxId", 60, 752, "VAT number: DE136695977"));
    BREAKS.put(Rule.CURRENCY, it -> it.put("currency", 350, 692, "Currency: GPB"));
    BREAKS.put(
        Rule.NEGATIVE_TOTAL,
        it ->
            it.say("quantity", "-5")
                .say("amount", "-100.00")
                .say("net", "-£100.00")
                .say("tax", "-£20.00")
                .say("gross", "-£120.00"));
    BREAKS.put(Rule.LOW_CONFIDENCE, it -> it.say("issued", "5 March 2024"));
    BREAKS.put(
        Rule.EMBEDDED_DIFFERS, it -> it.with(xml().replace("<ram:ID>FX-77", "<ram:ID>FX-78")));
    BREAKS.put(
        Rule.EMBEDDED_INVALID,
        it -> it.with(xml().replace("ram:TypeCode>380</ram:TypeCode", "ram:Kind>380</ram:Kind")));
    BREAKS.put(Rule.DUPLICATE, it -> it.beside(known("FX-77")));
    BREAKS.put(Rule.NEAR_DUPLICATE, it -> it.beside(known("FX 77")));
  }

  private final InvoiceSketch invoice = new InvoiceSketch();

  @TempDir private Path folder;

  @Test
  void theOneThatTheyAreDrawnFromBreaksNone() throws IOException {
    assertThat(invoice.read(folder).findings()).isEmpty();
    assertThat(invoice.with(xml()).read(folder).findings()).isEmpty();
    assertThat(invoice.beside(known("FX-76")).read(folder).findings()).isEmpty();
  }

  /** What is no invoice lacks all that an invoice must tell, too: it has a test of its own. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_AN_INVOICE")
  void aDocumentThatBreaksItAlone(Rule rule) throws IOException {
    BREAKS.get(rule).accept(invoice);
    InvoiceContent content = invoice.read(folder);

    assertThat(content.findings()).as("%s", content.findings()).hasSize(1);
    assertThat(content.findings().get(0).rule()).isEqualTo(rule.wire());
    assertThat(content.findings().get(0).severity()).isEqualTo(rule.severity());
  }

  @Test
  void aLetterIsNoInvoice() throws IOException {
    invoice.without(
        "number", "issued", "gross", "grossLabel", "net", "netLabel", "tax", "taxLabel");
    invoice.without("quantity", "price", "amount", "quantityHeading", "priceHeading", "headings");
    invoice.without("amountHeading").say("item", "Dear Sirs, the chairs are on their way.");

    assertThat(invoice.read(folder).findings())
        .extracting(Finding::rule)
        .contains(Rule.NOT_AN_INVOICE.wire())
        .containsOnly(Rule.NOT_AN_INVOICE.wire(), Rule.MISSING_FIELD.wire());
  }

  private static Known known(String number) {
    return new Known("Northwind Traders Ltd", number, new BigDecimal("120.00"));
  }

  private static String xml() {
    try {
      return Files.readString(XML);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

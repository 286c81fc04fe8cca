package io.tabularium.invoice.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.invoice.model.Embedded;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.Finding;
import io.tabularium.invoice.model.InvoiceState;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import io.tabularium.invoice.model.Reading;
import io.tabularium.invoice.model.Severity;
import io.tabularium.invoice.model.TaxLine;
import io.tabularium.invoice.rule.Validator.Known;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule: an invoice that breaks nothing, then one that breaks this rule alone. */
class ValidatorTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

  private final Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
  private List<LineItem> items = List.of(item("2", "50.00", "100.00"));
  private List<TaxLine> taxes = List.of(tax("19", "100.00", "19.00"));
  private List<Known> known = List.of(new Known("Other", "RE-1", new BigDecimal("119.00")));
  private RuleBook rules = RuleBook.STANDARD;
  private Embedded embedded = xml("380", Map.of(FieldName.INVOICE_NUMBER, "RE-1"), List.of());

  ValidatorTest() {
    put(FieldName.INVOICE_NUMBER, "RE-1");
    put(FieldName.ISSUE_DATE, "2024-02-01");
    put(FieldName.DUE_DATE, "2024-02-15");
    put(FieldName.CURRENCY, "EUR");
    put(FieldName.SELLER_NAME, "Muster GmbH");
    put(FieldName.SELLER_TAX_ID, "DE136695976");
    put(FieldName.BUYER_NAME, "Kunde AG");
    put(FieldName.IBAN, "DE88200800000970375700");
    put(FieldName.NET_TOTAL, "100.00");
    put(FieldName.TAX_TOTAL, "19.00");
    put(FieldName.GROSS_TOTAL, "119.00");
    put(FieldName.PREPAID_TOTAL, "19.00");
    put(FieldName.PAYABLE_TOTAL, "100.00");
  }

  @Test
  void whatBreaksNothingIsValid() {
    assertThat(check()).isEmpty();
    assertThat(InvoiceState.of(check())).isEqualTo(InvoiceState.VALID);
  }

  @Test
  void lineMaths() {
    items = List.of(item("2", "40.00", "100.00"));

    assertThat(only()).isEqualTo("line-maths");
    assertThat(check().get(0).expected()).isEqualTo("80.00");
    assertThat(check().get(0).delta()).isEqualTo("20.00");
  }

  @Test
  void discountOfTheLineIsNoFault() {
    items = List.of(item("2", "62.50", "100.00"));

    assertThat(check()).isEmpty();
  }

  @Test
  void linesSum() {
    items = List.of(item("2", "45.00", "90.00"));

    assertThat(only()).isEqualTo("lines-sum");
  }

  @Test
  void linesSumAfterAllowanceAndCharge() {
    items = List.of(item("2", "55.00", "110.00"));
    put(FieldName.ALLOWANCE_TOTAL, "15.00");
    put(FieldName.CHARGE_TOTAL, "5.00");

    assertThat(check()).isEmpty();
  }

  @Test
  void pricesWithTaxMakeGross() {
    items = List.of(item("1", "119.00", "119.00"));

    assertThat(check()).isEmpty();
  }

  @Test
  void netTaxGross() {
    put(FieldName.GROSS_TOTAL, "118.00");
    put(FieldName.PAYABLE_TOTAL, "99.00");

    assertThat(only()).isEqualTo("net-tax-gross");
    assertThat(check().get(0).delta()).isEqualTo("-1.00");
    assertThat(InvoiceState.of(check())).isEqualTo(InvoiceState.REVIEW);
  }

  @Test
  void aCentOfRoundingIsNoFault() {
    put(FieldName.GROSS_TOTAL, "119.01");

    assertThat(check()).isEmpty();
  }

  @Test
  void taxPerRate() {
    taxes = List.of(tax("19", "100.00", "18.00"));

    assertThat(only()).isEqualTo("tax-per-rate");
  }

  @Test
  void payable() {
    put(FieldName.PAYABLE_TOTAL, "119.00");

    assertThat(only()).isEqualTo("payable");
  }

  @Test
  void dueBeforeIssue() {
    put(FieldName.DUE_DATE, "2024-01-31");

    assertThat(only()).isEqualTo("due-before-issue");
  }

  @Test
  void futureDate() {
    put(FieldName.ISSUE_DATE, "2024-03-02");
    put(FieldName.DUE_DATE, "2024-03-02");

    assertThat(only()).isEqualTo("future-date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoiceNumber", "issueDate", "currency", "sellerName", "buyerName"})
  void missingField(String name) {
    fields.remove(FieldName.of(name).orElseThrow());

    assertThat(only()).isEqualTo("missing-field");
    assertThat(check().get(0).fields()).containsExactly(name);
  }

  @Test
  void notAnInvoice() {
    fields.keySet().retainAll(Set.of(FieldName.CURRENCY));
    items = List.of();
    taxes = List.of();

    assertThat(check()).extracting(Finding::rule).contains("not-an-invoice");
    assertThat(InvoiceState.of(check())).isEqualTo(InvoiceState.REJECTED);
  }

  @Test
  void ibanChecksum() {
    put(FieldName.IBAN, "DE89200800000970375700");

    assertThat(only()).isEqualTo("iban-checksum");
  }

  @ParameterizedTest
  @CsvSource({
    "DE136695976, true",
    "DE136695977, false",
    "IT00743110157, true",
    "IT00743110158, false",
    "FR83404833048, true",
    "FR84404833048, false",
    "ATU12345678, true"
  })
  void taxIdChecksum(String id, boolean right) {
    put(FieldName.SELLER_TAX_ID, id);

    assertThat(check())
        .extracting(Finding::rule)
        .isEqualTo(right ? List.of() : List.of("tax-id-checksum"));
  }

  @Test
  void currency() {
    put(FieldName.CURRENCY, "EUX");

    assertThat(only()).isEqualTo("currency");
  }

  @Test
  void negativeTotal() {
    items = List.of(item("-2", "50.00", "-100.00"));
    taxes = List.of(tax("19", "-100.00", "-19.00"));
    put(FieldName.NET_TOTAL, "-100.00");
    put(FieldName.TAX_TOTAL, "-19.00");
    put(FieldName.GROSS_TOTAL, "-119.00");
    fields.remove(FieldName.PREPAID_TOTAL);
    fields.remove(FieldName.PAYABLE_TOTAL);

    assertThat(only()).isEqualTo("negative-total");
  }

  @Test
  void lowConfidence() {
    fields.computeIfPresent(FieldName.BUYER_NAME, (name, field) -> field.withConfidence(0.5));

    assertThat(only()).isEqualTo("low-confidence");
  }

  @Test
  void aRuleThatIsOffFindsNothing() {
    put(FieldName.GROSS_TOTAL, "119.03");
    set(Rule.NET_TAX_GROSS, new Ruling(null, new BigDecimal("2")));
    set(Rule.PAYABLE, new Ruling(null, new BigDecimal("2")));

    assertThat(check()).isEmpty();
  }

  @Test
  void aRuleWeighsWhatTheClientSays() {
    put(FieldName.GROSS_TOTAL, "119.03");
    put(FieldName.PAYABLE_TOTAL, "100.03");
    set(Rule.NET_TAX_GROSS, new Ruling(Severity.INFO, new BigDecimal("2")));

    assertThat(only()).isEqualTo("net-tax-gross");
    assertThat(InvoiceState.of(check())).isEqualTo(InvoiceState.VALID);
  }

  @Test
  void limitsAreTheClients() {
    put(FieldName.GROSS_TOTAL, "119.03");
    put(FieldName.PAYABLE_TOTAL, "100.03");
    put(FieldName.ISSUE_DATE, TODAY.plusDays(2).toString());
    put(FieldName.DUE_DATE, TODAY.plusDays(9).toString());
    fields.computeIfPresent(FieldName.BUYER_NAME, (name, field) -> field.withConfidence(0.5));
    assertThat(check())
        .extracting(Finding::rule)
        .containsExactly("net-tax-gross", "future-date", "low-confidence");

    set(Rule.NET_TAX_GROSS, new Ruling(Severity.ERROR, new BigDecimal("3")));
    set(Rule.FUTURE_DATE, new Ruling(Severity.WARNING, new BigDecimal("2")));
    set(Rule.LOW_CONFIDENCE, new Ruling(Severity.WARNING, new BigDecimal("0.5")));

    assertThat(check()).isEmpty();
  }

  private void set(Rule rule, Ruling ruling) {
    Map<Rule, Ruling> own = new EnumMap<>(Rule.class);
    own.putAll(rules.own());
    own.put(rule, ruling);
    rules = new RuleBook(own);
  }

  @Test
  void duplicate() {
    known = List.of(new Known("MUSTER GmbH", "RE-1", new BigDecimal("119")));

    assertThat(only()).isEqualTo("duplicate");
    assertThat(InvoiceState.of(check())).isEqualTo(InvoiceState.REJECTED);
  }

  @Test
  void nearDuplicate() {
    known = List.of(new Known("Muster GmbH", "RE 1", new BigDecimal("119.00")));

    assertThat(only()).isEqualTo("near-duplicate");
  }

  @ParameterizedTest
  @CsvSource({
    "GROSS_TOTAL, 118.00, 1.00",
    "ISSUE_DATE, 2024-02-02,",
    "BUYER_NAME, Kundin AG,",
    "INVOICE_NUMBER, RE-2,"
  })
  void embeddedDiffers(FieldName name, String value, String delta) {
    embedded = xml("380", Map.of(name, value), List.of());

    assertThat(only()).isEqualTo("embedded-differs");
    assertThat(check().get(0).fields()).containsExactly(name.wire());
    assertThat(check().get(0).expected()).isEqualTo(value);
    assertThat(check().get(0).delta()).isEqualTo(delta);
    assertThat(InvoiceState.of(check())).isEqualTo(InvoiceState.REVIEW);
  }

  @Test
  void embeddedLinesDiffer() {
    embedded = new Embedded("x.xml", "", "380", Map.of(), List.of(part("100.00")), List.of());
    assertThat(check()).isEmpty();

    embedded = new Embedded("x.xml", "", "380", Map.of(), List.of(part("101.00")), List.of());
    assertThat(only()).isEqualTo("embedded-differs");
    assertThat(check().get(0).fields()).containsExactly("lineItems[0].lineTotal");

    embedded =
        new Embedded(
            "x.xml", "", "380", Map.of(), List.of(part("50.00"), part("50.00")), List.of());
    assertThat(check().get(0).fields()).containsExactly("lineItems");
  }

  @Test
  void namesMayBeShorterAndNumbersWrittenOtherwise() {
    embedded =
        xml(
            "380",
            Map.of(FieldName.SELLER_NAME, "Muster", FieldName.IBAN, "DE88 2008 0000 0970 3757 00"),
            List.of());

    assertThat(check()).isEmpty();
  }

  @Test
  void creditNotesPrintTheOtherSign() {
    embedded = xml("381", Map.of(FieldName.GROSS_TOTAL, "-119.00"), List.of());
    assertThat(check()).isEmpty();

    embedded = xml("380", Map.of(FieldName.GROSS_TOTAL, "-119.00"), List.of());
    assertThat(only()).isEqualTo("embedded-differs");
  }

  @Test
  void embeddedInvalid() {
    embedded = xml("380", Map.of(), List.of("It lacks an element."));

    assertThat(only()).isEqualTo("embedded-invalid");
  }

  private static Map<ItemPart, String> part(String total) {
    return Map.of(ItemPart.LINE_TOTAL, total);
  }

  private static Embedded xml(String type, Map<FieldName, String> values, List<String> faults) {
    return new Embedded("factur-x.xml", "", type, values, List.of(), faults);
  }

  private String only() {
    assertThat(check()).hasSize(1);
    return check().get(0).rule();
  }

  private List<Finding> check() {
    return new Validator(rules).check(new Reading(fields, items, taxes), embedded, TODAY, known);
  }

  private void put(FieldName name, String value) {
    fields.put(name, field(value));
  }

  private static Field field(String value) {
    return new Field(value, value, 1, null, 0.9, "test");
  }

  private static LineItem item(String quantity, String price, String total) {
    return new LineItem(
        Map.of(
            ItemPart.QUANTITY, field(quantity),
            ItemPart.UNIT_PRICE, field(price),
            ItemPart.LINE_TOTAL, field(total)));
  }

  private static TaxLine tax(String rate, String basis, String tax) {
    return new TaxLine(new BigDecimal(rate), new BigDecimal(basis), new BigDecimal(tax));
  }
}

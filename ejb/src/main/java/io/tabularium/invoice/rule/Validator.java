package io.tabularium.invoice.rule;

import io.tabularium.invoice.model.Embedded;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.Finding;
import io.tabularium.invoice.model.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.apache.commons.validator.routines.IBANValidator;

/** Checks an invoice by the rules of its client. Stateless, so safe for many threads. */
public final class Validator {

  /** EN 16931, BT-1, BT-2, BT-5, BT-27, BT-44 and BT-112: what every invoice must tell. */
  private static final List<FieldName> MANDATORY =
      List.of(
          FieldName.INVOICE_NUMBER,
          FieldName.ISSUE_DATE,
          FieldName.CURRENCY,
          FieldName.SELLER_NAME,
          FieldName.BUYER_NAME,
          FieldName.GROSS_TOTAL);

  private final RuleBook rules;

  /** By these rules. */
  public Validator(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * An invoice that the client has already.
   *
   * @param grossTotal or null
   */
  public record Known(String sellerName, String invoiceNumber, BigDecimal grossTotal) {}

  /**
   * The rules that are broken, arithmetic first.
   *
   * @param embedded what the XML inside of the document says, or null if there is none
   * @param today to know the future by
   * @param known the client's other invoices that may be the same
   */
  public List<Finding> check(
      Reading reading, Embedded embedded, LocalDate today, List<Known> known) {
    List<Finding> findings = new ArrayList<>(new Sums(reading, rules).check());
    if (embedded != null) {
      findings.addAll(new Comparison(reading, embedded).check());
    }
    dates(reading, today, findings);
    presence(reading, findings);
    checksums(reading, findings);
    duplicates(reading, known, findings);
    BigDecimal gross = reading.amount(FieldName.GROSS_TOTAL);
    if (gross != null && gross.signum() < 0) {
      add(findings, Rule.NEGATIVE_TOTAL, FieldName.GROSS_TOTAL, null, gross.toPlainString());
    }
    return rules.judge(findings);
  }

  private static void add(
      List<Finding> findings, Rule rule, FieldName field, String expected, String actual) {
    findings.add(
        new Finding(rule.wire(), rule.severity(), List.of(field.wire()), expected, actual, null));
  }

  private void dates(Reading reading, LocalDate today, List<Finding> findings) {
    String issued = reading.value(FieldName.ISSUE_DATE);
    String due = reading.value(FieldName.DUE_DATE);
    LocalDate latest = today.plusDays(rules.limit(Rule.FUTURE_DATE).longValue());
    if (issued != null && LocalDate.parse(issued).isAfter(latest)) {
      add(findings, Rule.FUTURE_DATE, FieldName.ISSUE_DATE, today.toString(), issued);
    }
    if (issued != null && due != null && due.compareTo(issued) < 0) {
      add(findings, Rule.DUE_BEFORE_ISSUE, FieldName.DUE_DATE, issued, due);
    }
  }

  private void presence(Reading reading, List<Finding> findings) {
    boolean number = reading.fields().containsKey(FieldName.INVOICE_NUMBER);
    boolean total = reading.fields().containsKey(FieldName.GROSS_TOTAL);
    if (!number && !total) {
      add(findings, Rule.NOT_AN_INVOICE, FieldName.INVOICE_NUMBER, null, null);
    }
    double confident = rules.limit(Rule.LOW_CONFIDENCE).doubleValue();
    for (FieldName name : MANDATORY) {
      Field field = reading.fields().get(name);
      if (field == null) {
        add(findings, Rule.MISSING_FIELD, name, null, null);
      } else if (field.confidence() < confident) {
        add(findings, Rule.LOW_CONFIDENCE, name, null, field.value());
      }
    }
  }

  private static void checksums(Reading reading, List<Finding> findings) {
    String iban = reading.value(FieldName.IBAN);
    if (iban != null && !IBANValidator.getInstance().isValid(iban)) {
      add(findings, Rule.IBAN_CHECKSUM, FieldName.IBAN, null, iban);
    }
    String taxId = reading.value(FieldName.SELLER_TAX_ID);
    if (taxId != null && TaxId.isWrong(taxId)) {
      add(findings, Rule.TAX_ID_CHECKSUM, FieldName.SELLER_TAX_ID, null, taxId);
    }
    String currency = reading.value(FieldName.CURRENCY);
    boolean known =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(c -> c.getCurrencyCode().equals(currency));
    if (currency != null && !known) {
      add(findings, Rule.CURRENCY, FieldName.CURRENCY, null, currency);
    }
  }

  private static void duplicates(Reading reading, List<Known> known, List<Finding> findings) {
    String number = reading.value(FieldName.INVOICE_NUMBER);
    String seller = reading.value(FieldName.SELLER_NAME);
    BigDecimal gross = reading.amount(FieldName.GROSS_TOTAL);
    for (Known other : known) {
      boolean same =
          number != null
              && plain(number).equals(plain(other.invoiceNumber()))
              && plain(seller).equals(plain(other.sellerName()))
              && gross != null
              && other.grossTotal() != null
              && gross.compareTo(other.grossTotal()) == 0;
      if (same) {
        boolean exact = number.equals(other.invoiceNumber());
        Rule rule = exact ? Rule.DUPLICATE : Rule.NEAR_DUPLICATE;
        add(findings, rule, FieldName.INVOICE_NUMBER, null, other.invoiceNumber());
        return;
      }
    }
  }

  /** A name or number without what is easily left out: case, spaces, marks, leading noughts. */
  private static String plain(String text) {
    return text == null
        ? ""
        : text.toLowerCase(java.util.Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "")
            .replaceFirst("^0+", "");
  }
}

package io.tabularium.invoice.rule;

import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.Finding;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import io.tabularium.invoice.model.Reading;
import io.tabularium.invoice.model.TaxLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The rules of arithmetic. */
final class Sums {

  private static final int USUAL_DIGITS = 2;

  private final Reading reading;
  private final RuleBook rules;
  private final int digits;
  private final List<Finding> findings = new ArrayList<>();

  Sums(Reading reading, RuleBook rules) {
    this.reading = reading;
    this.rules = rules;
    this.digits = digits(reading.value(FieldName.CURRENCY));
  }

  private static int digits(String currency) {
    try {
      return currency == null
          ? USUAL_DIGITS
          : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      return USUAL_DIGITS;
    }
  }

  List<Finding> check() {
    for (int i = 0; i < reading.items().size(); i++) {
      line(i, reading.items().get(i));
    }
    lines();
    totals();
    taxes();
    payable();
    return findings;
  }

  private BigDecimal amount(FieldName name) {
    return reading.amount(name);
  }

  private BigDecimal orZero(FieldName name) {
    BigDecimal amount = amount(name);
    return amount == null ? BigDecimal.ZERO : amount;
  }

  private boolean differ(Rule rule, BigDecimal one, BigDecimal other) {
    BigDecimal tolerance = rules.limit(rule).movePointLeft(digits);
    return one.subtract(other).abs().compareTo(tolerance) > 0;
  }

  private void compare(Rule rule, List<String> fields, BigDecimal expected, BigDecimal actual) {
    if (differ(rule, expected, actual)) {
      findings.add(
          new Finding(
              rule.wire(),
              rule.severity(),
              fields,
              expected.toPlainString(),
              actual.toPlainString(),
              actual.subtract(expected).toPlainString()));
    }
  }

  private void line(int index, LineItem item) {
    BigDecimal quantity = item.number(ItemPart.QUANTITY);
    BigDecimal price = item.number(ItemPart.UNIT_PRICE);
    BigDecimal total = item.number(ItemPart.LINE_TOTAL);
    if (quantity != null
        && price != null
        && total != null
        && !discounted(quantity.multiply(price), total)) {
      String field = "lineItems[" + index + "].lineTotal";
      compare(Rule.LINE_MATHS, List.of(field), quantity.multiply(price), total);
    }
  }

  /** Whether a total is the product less whole percents: a discount of the line's own. */
  private boolean discounted(BigDecimal product, BigDecimal total) {
    if (product.signum() <= 0 || total.compareTo(product) >= 0) {
      return false;
    }
    BigDecimal percent =
        BigDecimal.valueOf(100)
            .subtract(
                total.multiply(BigDecimal.valueOf(100)).divide(product, 0, RoundingMode.HALF_UP));
    BigDecimal left = BigDecimal.valueOf(100).subtract(percent).movePointLeft(2);
    return !differ(Rule.LINE_MATHS, product.multiply(left), total);
  }

  private void lines() {
    BigDecimal sum = BigDecimal.ZERO;
    for (LineItem item : reading.items()) {
      BigDecimal total = item.number(ItemPart.LINE_TOTAL);
      sum = sum.add(total == null ? BigDecimal.ZERO : total);
    }
    BigDecimal net = amount(FieldName.NET_TOTAL);
    BigDecimal gross = amount(FieldName.GROSS_TOTAL);
    BigDecimal target = net == null ? gross : net;
    if (reading.items().isEmpty() || target == null) {
      return;
    }
    BigDecimal after =
        sum.subtract(orZero(FieldName.ALLOWANCE_TOTAL).abs()).add(orZero(FieldName.CHARGE_TOTAL));
    boolean withTax =
        gross != null
            && (!differ(Rule.LINES_SUM, sum, gross) || !differ(Rule.LINES_SUM, after, gross));
    if (differ(Rule.LINES_SUM, sum, target) && !withTax) {
      compare(Rule.LINES_SUM, List.of("lineItems", "netTotal"), after, target);
    }
  }

  private void totals() {
    BigDecimal net = amount(FieldName.NET_TOTAL);
    BigDecimal tax = amount(FieldName.TAX_TOTAL);
    BigDecimal gross = amount(FieldName.GROSS_TOTAL);
    if (net != null && tax != null && gross != null) {
      List<String> fields = List.of("netTotal", "taxTotal", "grossTotal");
      compare(Rule.NET_TAX_GROSS, fields, net.add(tax), gross);
    }
  }

  private void taxes() {
    BigDecimal tax = amount(FieldName.TAX_TOTAL);
    if (tax != null && !reading.taxes().isEmpty()) {
      BigDecimal sum = BigDecimal.ZERO;
      for (TaxLine line : reading.taxes()) {
        sum = sum.add(line.tax());
      }
      compare(Rule.TAX_PER_RATE, List.of("taxTotal"), sum, tax);
    }
  }

  private void payable() {
    BigDecimal gross = amount(FieldName.GROSS_TOTAL);
    BigDecimal payable = amount(FieldName.PAYABLE_TOTAL);
    if (gross != null && payable != null) {
      BigDecimal left = gross.subtract(orZero(FieldName.PREPAID_TOTAL).abs());
      List<String> fields = List.of("grossTotal", "prepaidTotal", "payableTotal");
      compare(Rule.PAYABLE, fields, left, payable);
    }
  }
}

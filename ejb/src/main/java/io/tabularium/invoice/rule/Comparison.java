package io.tabularium.invoice.rule;

import io.tabularium.invoice.model.Embedded;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.Finding;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import io.tabularium.invoice.model.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares what is printed with what the invoice's own XML says, field by field. */
final class Comparison {

  /** Credit notes print as negative what their XML says as positive. */
  private static final String CREDIT_NOTE = "381";

  /** Amounts that are printed with either sign. */
  private static final Set<FieldName> UNSIGNED =
      Set.of(FieldName.ALLOWANCE_TOTAL, FieldName.CHARGE_TOTAL, FieldName.PREPAID_TOTAL);

  private final Reading print;
  private final Embedded xml;
  private final List<Finding> findings = new ArrayList<>();

  Comparison(Reading print, Embedded xml) {
    this.print = print;
    this.xml = xml;
  }

  List<Finding> check() {
    for (String fault : xml.faults()) {
      findings.add(
          new Finding(
              Rule.EMBEDDED_INVALID.wire(),
              Rule.EMBEDDED_INVALID.severity(),
              List.of(),
              null,
              fault,
              null));
    }
    xml.fields().forEach(this::field);
    items();
    return findings;
  }

  private void field(FieldName name, String expected) {
    Field printed = print.fields().get(name);
    if (printed == null) {
      return;
    }
    boolean same =
        switch (name.kind()) {
          case DATE -> expected.equals(printed.value());
          case AMOUNT -> same(UNSIGNED.contains(name), expected, printed.value());
          case TEXT ->
              (name == FieldName.SELLER_NAME || name == FieldName.BUYER_NAME)
                  ? sameName(expected, printed.value())
                  : plain(expected).equals(plain(printed.value()));
        };
    if (!same) {
      BigDecimal delta =
          name.kind() == FieldName.Kind.AMOUNT
              ? new BigDecimal(printed.value()).subtract(new BigDecimal(expected))
              : null;
      differ(name.wire(), expected, printed.value(), delta);
    }
  }

  private boolean same(boolean unsigned, String one, String other) {
    BigDecimal first = new BigDecimal(one);
    BigDecimal second = new BigDecimal(other);
    return (unsigned || xml.typeCode().equals(CREDIT_NOTE))
        ? first.abs().compareTo(second.abs()) == 0
        : first.compareTo(second) == 0;
  }

  /** Whether one name has all words of the other; prints leave words out or add them. */
  private static boolean sameName(String one, String other) {
    Set<String> first = words(one);
    Set<String> second = words(other);
    return first.containsAll(second) || second.containsAll(first);
  }

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    words.remove("");
    return words;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private void items() {
    int count = xml.items().size();
    if (count == 0 || print.items().isEmpty()) {
      return;
    }
    if (count != print.items().size()) {
      differ("lineItems", String.valueOf(count), String.valueOf(print.items().size()), null);
      return;
    }
    for (int i = 0; i < count; i++) {
      part(i, ItemPart.QUANTITY);
      part(i, ItemPart.LINE_TOTAL);
    }
  }

  private void part(int index, ItemPart part) {
    Map<ItemPart, String> expected = xml.items().get(index);
    LineItem printed = print.items().get(index);
    BigDecimal actual = printed.number(part);
    if (expected.containsKey(part)
        && actual != null
        && !same(false, expected.get(part), actual.toPlainString())) {
      BigDecimal delta = actual.subtract(new BigDecimal(expected.get(part)));
      String field = "lineItems[" + index + "]." + part.wire();
      differ(field, expected.get(part), actual.toPlainString(), delta);
    }
  }

  private void differ(String field, String expected, String actual, BigDecimal delta) {
    findings.add(
        new Finding(
            Rule.EMBEDDED_DIFFERS.wire(),
            Rule.EMBEDDED_DIFFERS.severity(),
            List.of(field),
            expected,
            actual,
            delta == null ? null : delta.toPlainString()));
  }
}

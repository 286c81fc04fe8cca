package io.tabularium.invoice.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of an invoice.
 *
 * @param fields those that were found
 * @param items in the order of the pages
 * @param taxes one a printed rate
 */
public record Reading(Map<FieldName, Field> fields, List<LineItem> items, List<TaxLine> taxes) {

  /** Copies all, the fields in their own order. */
  public Reading {
    Map<FieldName, Field> copy = new EnumMap<>(FieldName.class);
    copy.putAll(fields);
    fields = Collections.unmodifiableMap(copy);
    items = List.copyOf(items);
    taxes = List.copyOf(taxes);
  }

  /** The value of a field, or null if absent. */
  public String value(FieldName name) {
    Field field = fields.get(name);
    return field == null ? null : field.value();
  }

  /** The value of an amount, or null if absent. */
  public BigDecimal amount(FieldName name) {
    String value = value(name);
    return value == null ? null : new BigDecimal(value);
  }
}

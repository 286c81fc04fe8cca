package io.tabularium.invoice.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** One line of what was sold; parts that are not printed are absent. */
public record LineItem(Map<ItemPart, Field> parts) {

  /** Copies the map, in the order of the parts. */
  public LineItem {
    Map<ItemPart, Field> copy = new EnumMap<>(ItemPart.class);
    copy.putAll(parts);
    parts = Collections.unmodifiableMap(copy);
  }

  /** The part as a number, or null if absent. */
  public BigDecimal number(ItemPart part) {
    Field field = parts.get(part);
    return field == null ? null : new BigDecimal(field.value());
  }
}

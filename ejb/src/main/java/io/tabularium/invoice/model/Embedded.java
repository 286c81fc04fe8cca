package io.tabularium.invoice.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the invoice's own XML says, which programs read and people do not see.
 *
 * @param attachment name of the file inside the document
 * @param profile what it says of itself, such as urn:cen.eu:en16931:2017, or ""
 * @param typeCode of UNTDID 1001, such as 380 for an invoice and 381 for a credit note, or ""
 * @param fields as normalised as those of the print
 * @param items its lines
 * @param faults why it is not as its schema wants it
 */
public record Embedded(
    String attachment,
    String profile,
    String typeCode,
    Map<FieldName, String> fields,
    List<Map<ItemPart, String>> items,
    List<String> faults) {

  /** Copies all, the fields in their own order. */
  public Embedded {
    Map<FieldName, String> copy = new EnumMap<>(FieldName.class);
    copy.putAll(fields);
    fields = Collections.unmodifiableMap(copy);
    items = List.copyOf(items);
    faults = List.copyOf(faults);
  }
}

package io.tabularium.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.invoice.model.Embedded;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.Finding;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import io.tabularium.invoice.model.Reading;
import io.tabularium.invoice.model.Severity;
import io.tabularium.invoice.model.TaxLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An invoice's content as the JSON of the contract, and back. */
final class InvoiceJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final double TENTHS = 10;

  private InvoiceJson() {}

  static void write(InvoiceContent content, OutputStream out) throws IOException {
    MAPPER.writeValue(out, tree(content));
  }

  static InvoiceContent read(InputStream in) throws IOException {
    JsonNode tree = MAPPER.readTree(in);
    Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
    for (Map.Entry<String, JsonNode> entry : tree.get("fields").properties()) {
      FieldName.of(entry.getKey()).ifPresent(name -> fields.put(name, field(entry.getValue())));
    }
    List<LineItem> items = new ArrayList<>();
    tree.get("lineItems").forEach(node -> items.add(item(node)));
    List<TaxLine> taxes = new ArrayList<>();
    tree.get("taxes")
        .forEach(
            node ->
                taxes.add(
                    new TaxLine(number(node, "rate"), number(node, "basis"), number(node, "tax"))));
    List<Finding> findings = new ArrayList<>();
    tree.get("findings").forEach(node -> findings.add(finding(node)));
    Embedded embedded = tree.hasNonNull("embedded") ? embedded(tree.get("embedded")) : null;
    return new InvoiceContent(new Reading(fields, items, taxes), embedded, findings);
  }

  /**
   * The members {@code fields}, {@code lineItems}, {@code taxes} and {@code findings}; {@code
   * embedded} if the document has XML inside.
   */
  static ObjectNode tree(InvoiceContent content) {
    ObjectNode tree = NODES.objectNode();
    ObjectNode fields = tree.putObject("fields");
    content.reading().fields().forEach((name, field) -> fields.set(name.wire(), node(field)));
    ArrayNode items = tree.putArray("lineItems");
    for (LineItem item : content.reading().items()) {
      ObjectNode node = items.addObject();
      item.parts().forEach((part, field) -> node.set(part.wire(), node(field)));
    }
    ArrayNode taxes = tree.putArray("taxes");
    for (TaxLine line : content.reading().taxes()) {
      ObjectNode node = taxes.addObject();
      put(node, "rate", line.rate());
      put(node, "basis", line.basis());
      put(node, "tax", line.tax());
    }
    ArrayNode findings = tree.putArray("findings");
    content.findings().forEach(finding -> findings.add(node(finding)));
    if (content.embedded() != null) {
      tree.set("embedded", node(content.embedded()));
    }
    return tree;
  }

  private static ObjectNode node(Embedded embedded) {
    ObjectNode node = NODES.objectNode();
    node.put("attachment", embedded.attachment());
    node.put("profile", embedded.profile());
    node.put("typeCode", embedded.typeCode());
    ObjectNode fields = node.putObject("fields");
    embedded.fields().forEach((name, value) -> fields.put(name.wire(), value));
    ArrayNode items = node.putArray("lineItems");
    for (Map<ItemPart, String> parts : embedded.items()) {
      ObjectNode item = items.addObject();
      parts.forEach((part, value) -> item.put(part.wire(), value));
    }
    ArrayNode faults = node.putArray("faults");
    embedded.faults().forEach(faults::add);
    return node;
  }

  private static Embedded embedded(JsonNode node) {
    Map<FieldName, String> fields = new EnumMap<>(FieldName.class);
    for (Map.Entry<String, JsonNode> entry : node.get("fields").properties()) {
      FieldName.of(entry.getKey()).ifPresent(name -> fields.put(name, entry.getValue().asText()));
    }
    List<Map<ItemPart, String>> items = new ArrayList<>();
    for (JsonNode item : node.get("lineItems")) {
      Map<ItemPart, String> parts = new EnumMap<>(ItemPart.class);
      for (ItemPart part : ItemPart.values()) {
        if (item.has(part.wire())) {
          parts.put(part, item.get(part.wire()).asText());
        }
      }
      items.add(parts);
    }
    List<String> faults = new ArrayList<>();
    node.get("faults").forEach(fault -> faults.add(fault.asText()));
    return new Embedded(
        node.get("attachment").asText(),
        node.get("profile").asText(),
        node.get("typeCode").asText(),
        fields,
        items,
        faults);
  }

  private static void put(ObjectNode node, String name, BigDecimal number) {
    if (number != null) {
      node.put(name, number.toPlainString());
    }
  }

  private static BigDecimal number(JsonNode node, String name) {
    return node.hasNonNull(name) ? new BigDecimal(node.get(name).asText()) : null;
  }

  private static ObjectNode node(Field field) {
    ObjectNode node = NODES.objectNode();
    node.put("value", field.value());
    node.put("text", field.text());
    if (field.box() != null) {
      node.put("page", field.page());
      ArrayNode box = node.putArray("bbox");
      box.add(tenth(field.box().x0())).add(tenth(field.box().y0()));
      box.add(tenth(field.box().x1())).add(tenth(field.box().y1()));
    }
    node.put("confidence", field.confidence());
    node.put("source", field.how());
    return node;
  }

  private static double tenth(double points) {
    return Math.round(points * TENTHS) / TENTHS;
  }

  private static Field field(JsonNode node) {
    JsonNode box = node.get("bbox");
    return new Field(
        node.get("value").asText(),
        node.get("text").asText(),
        node.path("page").asInt(),
        box == null
            ? null
            : new BoundingBox(
                box.get(0).asDouble(),
                box.get(1).asDouble(),
                box.get(2).asDouble(),
                box.get(3).asDouble()),
        node.get("confidence").asDouble(),
        node.get("source").asText());
  }

  private static LineItem item(JsonNode node) {
    Map<ItemPart, Field> parts = new EnumMap<>(ItemPart.class);
    for (ItemPart part : ItemPart.values()) {
      if (node.has(part.wire())) {
        parts.put(part, field(node.get(part.wire())));
      }
    }
    return new LineItem(parts);
  }

  private static ObjectNode node(Finding finding) {
    ObjectNode node = NODES.objectNode();
    node.put("rule", finding.rule());
    node.put("severity", finding.severity().wire());
    ArrayNode fields = node.putArray("fields");
    finding.fields().forEach(fields::add);
    node.put("expected", finding.expected());
    node.put("actual", finding.actual());
    node.put("delta", finding.delta());
    return node;
  }

  private static Finding finding(JsonNode node) {
    List<String> fields = new ArrayList<>();
    node.get("fields").forEach(field -> fields.add(field.asText()));
    return new Finding(
        node.get("rule").asText(),
        Severity.valueOf(node.get("severity").asText().toUpperCase(Locale.ROOT)),
        fields,
        text(node, "expected"),
        text(node, "actual"),
        text(node, "delta"));
  }

  private static String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : null;
  }
}

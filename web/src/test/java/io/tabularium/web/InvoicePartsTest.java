package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.invoice.InvoiceExport;
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
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The parts of an invoice are no records, and described by hand as they are written. */
class InvoicePartsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ROUTE =
      """
      {"/invoice": {"get": {"responses": {"200": {"content": {"application/json": {"schema": {
        "type": "object",
        "required": ["fields", "lineItems", "taxes", "findings"],
        "properties": {
          "fields": {"$ref": "#/components/schemas/InvoiceFields"},
          "lineItems": {"type": "array", "items": {"$ref": "#/components/schemas/InvoiceLineItem"}},
          "taxes": {"type": "array", "items": {"$ref": "#/components/schemas/InvoiceTax"}},
          "findings": {"type": "array", "items": {"$ref": "#/components/schemas/InvoiceFinding"}},
          "embedded": {"$ref": "#/components/schemas/InvoiceEmbedded"}}}}}}}}}}
      """;

  private static final Field PRINTED =
      new Field("1", "1.00", 1, new BoundingBox(1, 2, 3, 4), 0.9, "label");

  private Contract contract;

  @BeforeEach
  void read() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/META-INF/openapi.json")) {
      ObjectNode document = (ObjectNode) JSON.readTree(in);
      document.set("paths", JSON.readTree(ROUTE));
      contract = new Contract(document);
    }
  }

  private void hold(JsonNode invoice) {
    contract.hold(
        new Contract.Call("GET", "/invoice", 200, "application/json", invoice.toString()));
  }

  private static <T> Map<T, String> values(T[] names) {
    return Arrays.stream(names).collect(Collectors.toMap(Function.identity(), any -> "1"));
  }

  private static JsonNode whole() {
    Map<FieldName, Field> fields =
        Arrays.stream(FieldName.values())
            .collect(Collectors.toMap(Function.identity(), any -> PRINTED));
    Map<ItemPart, Field> parts =
        Arrays.stream(ItemPart.values())
            .collect(Collectors.toMap(Function.identity(), any -> PRINTED));
    Field corrected = new Field("2", "", 0, null, 1, "corrected");
    return InvoiceExport.json(
        new InvoiceContent(
            new Reading(
                fields,
                List.of(new LineItem(parts), new LineItem(Map.of(ItemPart.DESCRIPTION, corrected))),
                List.of(
                    new TaxLine(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE),
                    new TaxLine(null, null, BigDecimal.ONE))),
            new Embedded(
                "factur-x.xml",
                "",
                "380",
                values(FieldName.values()),
                List.of(values(ItemPart.values()), Map.of()),
                List.of("no schema")),
            List.of(
                new Finding("sum", Severity.ERROR, List.of("netTotal"), "1", "2", "1"),
                new Finding("iban", Severity.INFO, List.of(), null, null, null))));
  }

  @Test
  void whatIsWrittenIsDescribed() {
    hold(whole());
  }

  @Test
  void whatIsNotDescribedWouldBeSeen() {
    for (String part : List.of("/fields", "/lineItems/0/unit", "/taxes/0", "/findings/0")) {
      JsonNode invoice = whole();
      ((ObjectNode) invoice.at(part)).put("more", 1);
      assertThatThrownBy(() -> hold(invoice)).as(part).hasMessageContaining("more");
    }
    JsonNode invoice = whole();
    ((ObjectNode) invoice.at("/embedded/lineItems/0")).put("more", "1");
    assertThatThrownBy(() -> hold(invoice)).hasMessageContaining("more");
  }
}

package io.tabularium.writer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.tabularium.engine.document.HeaderPaths;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.CellValue;
import io.tabularium.engine.model.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A table as JSON. Numbers are written by their decimals, so that every machine writes the same.
 */
final class TableJson {

  /** Decimals of a coordinate: a hundredth of a point is finer than any printer. */
  private static final int COORDINATE_DECIMALS = 2;

  /** Decimals of a confidence: finer steps mean nothing. */
  private static final int CONFIDENCE_DECIMALS = 3;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private TableJson() {}

  static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out);
  }

  /** Writes the fields into an object that is begun already. */
  static void fields(JsonGenerator json, Table table) throws IOException {
    json.writeNumberField("index", table.index());
    json.writeNumberField("page", table.page());
    box(json, table.box());
    json.writeStringField("method", wire(table.method()));
    json.writeFieldName("confidence");
    decimal(json, table.confidence(), CONFIDENCE_DECIMALS);
    json.writeNumberField("rowCount", table.rowCount());
    json.writeNumberField("columnCount", table.columnCount());
    json.writeNumberField("headerRowCount", table.headerRowCount());
    json.writeStringField("title", WellFormed.text(table.title()));
    continues(json, table.continues());
    strings(json, "notes", table.notes());
    strings(json, "rows", table.rows().stream().map(TableJson::wire).toList());
    paths(json, "columnPaths", HeaderPaths.columns(table));
    paths(json, "rowPaths", HeaderPaths.rows(table));
    json.writeArrayFieldStart("cells");
    for (Cell cell : table.cells()) {
      cell(json, cell);
    }
    json.writeEndArray();
    EvidenceJson.field(json, table.evidence());
  }

  private static void paths(JsonGenerator json, String name, List<List<String>> paths)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (List<String> path : paths) {
      json.writeStartArray();
      for (String level : path) {
        json.writeString(WellFormed.text(level));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void continues(JsonGenerator json, Integer index) throws IOException {
    if (index == null) {
      json.writeNullField("continues");
    } else {
      json.writeNumberField("continues", index);
    }
  }

  static void strings(JsonGenerator json, String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(WellFormed.text(value));
    }
    json.writeEndArray();
  }

  private static void cell(JsonGenerator json, Cell cell) throws IOException {
    json.writeStartObject();
    json.writeNumberField("row", cell.row());
    json.writeNumberField("column", cell.column());
    json.writeNumberField("rowSpan", cell.rowSpan());
    json.writeNumberField("columnSpan", cell.columnSpan());
    box(json, cell.box());
    json.writeStringField("text", WellFormed.text(cell.text()));
    json.writeBooleanField("header", cell.header());
    json.writeFieldName("confidence");
    decimal(json, cell.confidence(), CONFIDENCE_DECIMALS);
    if (!cell.reasons().isEmpty()) {
      strings(json, "reasons", cell.reasons().stream().map(TableJson::wire).toList());
    }
    if (cell.value() != null) {
      value(json, cell.value());
    }
    json.writeEndObject();
  }

  /** Numbers are texts, so that no reader rounds them; what a value has not is left out. */
  private static void value(JsonGenerator json, CellValue value) throws IOException {
    json.writeObjectFieldStart("value");
    json.writeStringField("type", wire(value.type()));
    field(json, "value", value.value());
    field(json, "currency", value.currency());
    field(json, "unit", value.unit());
    field(json, "mark", value.mark());
    if (value.type() == CellValue.Type.BOOLEAN) {
      json.writeBooleanField("selected", Boolean.parseBoolean(value.value()));
    }
    if (value.ambiguous()) {
      json.writeBooleanField("ambiguous", true);
    }
    json.writeEndObject();
  }

  private static void field(JsonGenerator json, String name, String text) throws IOException {
    if (text != null) {
      json.writeStringField(name, text);
    }
  }

  static void box(JsonGenerator json, BoundingBox box) throws IOException {
    json.writeArrayFieldStart("bbox");
    coordinate(json, box.x0());
    coordinate(json, box.y0());
    coordinate(json, box.x1());
    coordinate(json, box.y1());
    json.writeEndArray();
  }

  static void coordinate(JsonGenerator json, double points) throws IOException {
    decimal(json, points, COORDINATE_DECIMALS);
  }

  /** Writes a confidence or a score. */
  static void share(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    decimal(json, value, CONFIDENCE_DECIMALS);
  }

  private static void decimal(JsonGenerator json, Double value, int decimals) throws IOException {
    if (value == null) {
      json.writeNull();
      return;
    }
    long scaled = Math.round(value * Math.pow(10, decimals));
    BigDecimal number = BigDecimal.valueOf(scaled, decimals).stripTrailingZeros();
    json.writeNumber(number.setScale(Math.max(1, number.scale())).toPlainString());
  }

  /** An enum constant as the contract writes it. */
  static String wire(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

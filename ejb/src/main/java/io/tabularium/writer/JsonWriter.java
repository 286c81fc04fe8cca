package io.tabularium.writer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.Warning;
import java.io.IOException;
import java.io.OutputStream;

/** The result as the contract writes it. */
final class JsonWriter implements ResultWriter {

  @Override
  public void write(Result result, OutputStream out) throws IOException {
    try (JsonGenerator json = TableJson.generator(out)) {
      json.writeStartObject();
      json.writeStringField("id", result.id());
      engine(json);
      document(json, result);
      json.writeArrayFieldStart("tables");
      for (Table table : result.document().tables()) {
        json.writeStartObject();
        TableJson.fields(json, table);
        json.writeEndObject();
      }
      json.writeEndArray();
      warnings(json, result.document());
      timing(json, result.timing());
      json.writeEndObject();
    }
  }

  private static void engine(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("engine");
    json.writeStringField("name", EngineVersion.CURRENT.name());
    json.writeStringField("version", EngineVersion.CURRENT.version());
    json.writeEndObject();
  }

  private static void document(JsonGenerator json, Result result) throws IOException {
    json.writeObjectFieldStart("document");
    json.writeStringField("name", WellFormed.text(result.name()));
    json.writeStringField("sha256", result.sha256());
    json.writeNumberField("pageCount", result.document().pageCount());
    json.writeArrayFieldStart("pages");
    for (PageSummary page : result.document().pages()) {
      page(json, page);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void page(JsonGenerator json, PageSummary page) throws IOException {
    json.writeStartObject();
    json.writeNumberField("page", page.page());
    json.writeFieldName("width");
    TableJson.coordinate(json, page.width());
    json.writeFieldName("height");
    TableJson.coordinate(json, page.height());
    json.writeNumberField("rotation", page.rotation());
    json.writeStringField("status", page.isFailed() ? "failed" : "extracted");
    json.writeStringField("code", page.code());
    json.writeEndObject();
  }

  private static void warnings(JsonGenerator json, ExtractedDocument document) throws IOException {
    json.writeArrayFieldStart("warnings");
    for (Warning warning : document.warnings()) {
      json.writeStartObject();
      json.writeStringField("code", TableJson.wire(warning.code()));
      json.writeNumberField("page", warning.page());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void timing(JsonGenerator json, Result.Timing timing) throws IOException {
    if (timing == null) {
      json.writeNullField("timing");
      return;
    }
    json.writeObjectFieldStart("timing");
    json.writeNumberField("queuedMillis", timing.queuedMillis());
    json.writeNumberField("processMillis", timing.processMillis());
    json.writeEndObject();
  }
}

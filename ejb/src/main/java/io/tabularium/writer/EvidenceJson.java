package io.tabularium.writer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.TablePart;
import java.io.IOException;

/** What speaks for a table and against it, as JSON. */
final class EvidenceJson {

  private EvidenceJson() {}

  static void field(JsonGenerator json, Evidence evidence) throws IOException {
    json.writeObjectFieldStart("evidence");
    TableJson.strings(json, "reasons", evidence.reasons().stream().map(TableJson::wire).toList());
    if (evidence.join() == null) {
      json.writeNullField("join");
    } else {
      join(json, evidence.join());
    }
    json.writeArrayFieldStart("parts");
    for (TablePart part : evidence.parts()) {
      part(json, part);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void join(JsonGenerator json, Join join) throws IOException {
    json.writeObjectFieldStart("join");
    TableJson.share(json, "score", join.score());
    TableJson.strings(json, "reasons", join.reasons().stream().map(TableJson::wire).toList());
    json.writeNumberField("repeatedHeaderRows", join.repeatedHeaderRows());
    json.writeBooleanField("rowCut", join.rowCut());
    json.writeBooleanField("broughtForward", join.broughtForward());
    json.writeBooleanField("carriedForward", join.carriedForward());
    json.writeEndObject();
  }

  private static void part(JsonGenerator json, TablePart part) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", part.index());
    json.writeNumberField("page", part.page());
    TableJson.box(json, part.bbox());
    json.writeNumberField("firstRow", part.firstRow());
    json.writeNumberField("rowCount", part.rowCount());
    json.writeEndObject();
  }
}

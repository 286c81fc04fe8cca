package io.tabularium.writer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.Conservation;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.TablePart;
import java.io.IOException;
import java.util.List;

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
    if (evidence.arithmetic() == null) {
      json.writeNullField("arithmetic");
    } else {
      arithmetic(json, evidence.arithmetic());
    }
    if (evidence.conservation() == null) {
      json.writeNullField("conservation");
    } else {
      conservation(json, evidence.conservation());
    }
    json.writeEndObject();
  }

  private static void conservation(JsonGenerator json, Conservation glyphs) throws IOException {
    json.writeObjectFieldStart("conservation");
    json.writeNumberField("inRegion", glyphs.inRegion());
    json.writeNumberField("inCells", glyphs.inCells());
    json.writeNumberField("leftOver", glyphs.leftOver());
    json.writeNumberField("usedTwice", glyphs.usedTwice());
    json.writeNumberField("hidden", glyphs.hidden());
    json.writeNumberField("offPage", glyphs.offPage());
    json.writeEndObject();
  }

  private static void arithmetic(JsonGenerator json, Arithmetic arithmetic) throws IOException {
    json.writeObjectFieldStart("arithmetic");
    numbers(json, "totalRows", arithmetic.totalRows());
    numbers(json, "totalColumns", arithmetic.totalColumns());
    json.writeNumberField("held", arithmetic.held());
    json.writeArrayFieldStart("failed");
    for (Arithmetic.Check check : arithmetic.failed()) {
      json.writeStartObject();
      json.writeStringField("kind", TableJson.wire(check.kind()));
      json.writeFieldName("result");
      place(json, check.result());
      json.writeArrayFieldStart("parts");
      for (Arithmetic.Place part : check.parts()) {
        place(json, part);
      }
      json.writeEndArray();
      json.writeStringField("expected", check.expected());
      json.writeStringField("actual", check.actual());
      json.writeStringField("difference", check.difference());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Arithmetic.Place place) throws IOException {
    json.writeStartObject();
    json.writeNumberField("table", place.table());
    json.writeNumberField("row", place.row());
    json.writeNumberField("column", place.column());
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String name, List<Integer> numbers)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
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

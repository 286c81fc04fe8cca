package io.tabularium.writer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tabularium.engine.model.Table;
import java.io.IOException;
import java.io.OutputStream;

/** A line of JSON a table, each with the document's name, so that a line stands for itself. */
final class NdjsonWriter implements ResultWriter {

  @Override
  public void write(Result result, OutputStream out) throws IOException {
    try (JsonGenerator json = TableJson.generator(out)) {
      json.setRootValueSeparator(null);
      for (Table table : result.document().tables()) {
        json.writeStartObject();
        json.writeStringField("id", result.id());
        json.writeStringField("document", WellFormed.text(result.name()));
        TableJson.fields(json, table);
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }
}

package io.tabularium.writer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tabularium.engine.model.Table;
import java.io.IOException;
import java.io.OutputStream;

/** A line of JSON a table, each with the document's name, so that a line stands for itself. */
final class NdjsonWriter implements TableWriter {

  @Override
  public void write(Heading heading, Iterable<Table> tables, OutputStream out) throws IOException {
    try (JsonGenerator json = TableJson.generator(out)) {
      json.setRootValueSeparator(null);
      for (Table table : tables) {
        json.writeStartObject();
        json.writeStringField("id", heading.id());
        json.writeStringField("document", WellFormed.text(heading.name()));
        TableJson.fields(json, table);
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }
}

package io.tabularium.writer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tabularium.engine.model.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A page with its tables as one line of JSON: {@code {"page":1,"tables":[...]}}. */
public final class PageLine {

  private static final String BEGIN = "{\"page\":";

  private PageLine() {}

  /** Writes a line with its end, and flushes; the stream stays open. */
  public static void write(int page, List<Table> tables, OutputStream out) throws IOException {
    try (JsonGenerator json = TableJson.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("page", page);
      json.writeArrayFieldStart("tables");
      for (Table table : tables) {
        json.writeStartObject();
        TableJson.fields(json, table);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** The page that a line tells of. */
  public static int page(String line) {
    return Integer.parseInt(line.substring(BEGIN.length(), line.indexOf(',')));
  }
}

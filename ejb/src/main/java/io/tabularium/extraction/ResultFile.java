package io.tabularium.extraction;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.Warning;
import io.tabularium.writer.Result;
import io.tabularium.writer.TableWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A kept result, the contract's JSON, read back for the formats that are made on demand. */
final class ResultFile {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .build())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(Table.class, WithBox.class)
          .addMixIn(Cell.class, WithBox.class)
          .addModule(
              new SimpleModule()
                  .addDeserializer(BoundingBox.class, new BoxReader())
                  .addDeserializer(Warning.Code.class, new CodeReader<>(Warning.Code.class))
                  .addDeserializer(Evidence.Reason.class, new CodeReader<>(Evidence.Reason.class))
                  .addDeserializer(Join.Reason.class, new CodeReader<>(Join.Reason.class)))
          .build();

  private static final int BLOCK = 64 * 1024;

  /** How a result ends, and more bytes than that can be. */
  private static final Pattern TIMING = Pattern.compile("\"timing\":\\{[^{}]*}}$");

  private static final int LONGEST_TIMING = 128;
  private static final String NO_TIME = "\"timing\":{\"queuedMillis\":0,\"processMillis\":0}}";

  private ResultFile() {}

  static Result read(InputStream json) throws IOException {
    return MAPPER.readValue(json, Content.class).result();
  }

  /** The same, its tables one by one; closing it closes {@code json}. */
  static KeptTables tables(InputStream json) throws IOException {
    JsonParser parser = MAPPER.getFactory().createParser(json);
    String id = null;
    Document document = null;
    parser.nextToken();
    while (parser.nextToken() != null && !"tables".equals(parser.currentName())) {
      parser.nextToken();
      switch (parser.currentName()) {
        case "id" -> id = parser.getValueAsString();
        case "document" -> document = parser.readValueAs(Document.class);
        default -> parser.skipChildren();
      }
    }
    parser.nextToken();
    parser.clearCurrentToken(); // the array's begin, which the iterator would take for a table
    MappingIterator<Table> tables = MAPPER.readerFor(Table.class).readValues(parser);
    TableWriter.Heading heading = new TableWriter.Heading(id, document.name());
    return new KeptTables(heading, document.pages(), tables);
  }

  /**
   * Copies a kept result, in constant memory, for another extraction of the same document: id and
   * name are that one's, and it cost no time. Only the beginning is read as JSON: a long result is
   * copied as fast as its bytes are.
   */
  static void copy(InputStream kept, OutputStream out, String id, String name) throws IOException {
    JsonFactory factory = MAPPER.getFactory();
    try (JsonParser from = factory.createParser(kept);
        JsonGenerator to = factory.createGenerator(out)) {
      to.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      String place = "";
      while (!"document.name".equals(place)) {
        place = from.nextToken().isScalarValue() ? place(from) : "";
        switch (place) {
          case "id" -> to.writeString(id);
          case "document.name" -> to.writeString(name);
          default -> to.copyCurrentEventExact(from);
        }
      }
      to.flush();
      from.getText(); // to the end of the old name
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      from.releaseBuffered(read);
      InputStream begun = new ByteArrayInputStream(read.toByteArray());
      copyRest(new SequenceInputStream(begun, kept), out);
    }
  }

  private static void copyRest(InputStream rest, OutputStream out) throws IOException {
    byte[] block = rest.readNBytes(BLOCK);
    byte[] next = rest.readNBytes(BLOCK);
    while (next.length > LONGEST_TIMING) {
      out.write(block);
      block = next;
      next = rest.readNBytes(BLOCK);
    }
    String end =
        new String(block, StandardCharsets.ISO_8859_1)
            + new String(next, StandardCharsets.ISO_8859_1);
    String atOnce = TIMING.matcher(end).replaceFirst(NO_TIME);
    out.write(atOnce.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Where the parser is, such as {@code document.name}; empty further down. */
  private static String place(JsonParser json) {
    JsonStreamContext object = json.getParsingContext();
    JsonStreamContext outer = object.getParent();
    if (outer.inRoot()) {
      return object.getCurrentName();
    }
    return outer.getParent().inRoot() ? outer.getCurrentName() + "." + object.getCurrentName() : "";
  }

  private record Content(
      String id,
      Document document,
      List<Table> tables,
      List<Warning> warnings,
      Result.Timing timing) {

    Result result() {
      return new Result(
          id,
          document.name(),
          document.sha256(),
          new ExtractedDocument(document.pageCount(), document.pages(), tables, warnings),
          timing);
    }
  }

  private record Document(String name, String sha256, int pageCount, List<PageSummary> pages) {}

  /** The model's {@code box} is the contract's {@code bbox}. */
  private interface WithBox {

    @JsonProperty("bbox")
    BoundingBox box();
  }

  private static final class BoxReader extends JsonDeserializer<BoundingBox> {

    @Override
    public BoundingBox deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      double[] sides = json.readValueAs(double[].class);
      return new BoundingBox(sides[0], sides[1], sides[2], sides[3]);
    }
  }

  /** Reads the constants of a closed list as the contract writes them. */
  private static final class CodeReader<E extends Enum<E>> extends JsonDeserializer<E> {

    private final Class<E> list;

    CodeReader(Class<E> list) {
      this.list = list;
    }

    @Override
    public E deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return Enum.valueOf(list, json.getText().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }
}

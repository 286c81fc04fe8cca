package io.tabularium.extraction;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** A kept result, the contract's JSON, read back for the formats that are made on demand. */
final class ResultFile {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
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

  private ResultFile() {}

  static Result read(InputStream json) throws IOException {
    return MAPPER.readValue(json, Content.class).result();
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

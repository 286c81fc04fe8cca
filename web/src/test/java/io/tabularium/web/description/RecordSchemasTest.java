package io.tabularium.web.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.ItemPart;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.spi.OASFactoryResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record is described as it is written. */
class RecordSchemasTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RecordSchemas schemas = new RecordSchemas();

  /** Every kind of part. */
  record Whole(
      UUID id,
      @Schema(required = true, description = "when") Instant at,
      LocalDate day,
      long count,
      Integer size,
      double share,
      BigDecimal amount,
      Colour colour,
      @Schema(nullable = true) List<Colour> colours,
      Map<String, Long> counts,
      Part part,
      List<Part> parts,
      Object free,
      @Schema(ref = "Written") JsonNode one,
      @Schema(type = SchemaType.ARRAY, ref = "Written") JsonNode many) {

    /** Jackson writes what can be asked for, too. */
    public boolean isEmpty() {
      return count == 0;
    }
  }

  /** What leaves out what it has not. */
  @Schema(name = "Piece", requiredProperties = "name")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(String name, String nick, List<Part> parts) {}

  /** One that is written into the middle of another. */
  record Around(@JsonUnwrapped Part part, boolean more) {}

  /** Some constants have another word. */
  enum Colour {
    RED,
    @JsonProperty("dark-green")
    GREEN
  }

  /** Another one of that name. */
  @Schema(name = "Piece")
  record Stranger() {}

  /** What nobody has described. */
  record Strange(Duration duration) {}

  @BeforeEach
  void withoutServer() {
    OASFactoryResolver.setInstance(new Models());
  }

  @AfterEach
  void withServer() {
    OASFactoryResolver.setInstance(null);
  }

  private void isDescribed(String name, String json) throws IOException {
    JsonNode described = JSON.valueToTree(Models.values(schemas.all().get(name)));
    assertThat(described).isEqualTo(JSON.readTree(json));
  }

  @Test
  void everyPartIsOfItsTypeAndSaysWhetherItMayBeAbsent() throws IOException {
    schemas.of(Whole.class);

    isDescribed(
        "RecordSchemasTestWhole",
        """
        {"type": "object",
         "required": ["at", "count", "share", "colour", "counts", "parts", "empty"],
         "properties": {
           "id": {"type": "string", "format": "uuid", "nullable": true},
           "at": {"type": "string", "format": "date-time", "description": "when"},
           "day": {"type": "string", "format": "date", "nullable": true},
           "count": {"type": "integer", "format": "int64"},
           "size": {"type": "integer", "format": "int32", "nullable": true},
           "share": {"type": "number", "format": "double"},
           "amount": {"type": "number", "nullable": true},
           "colour": {"type": "string", "enum": ["RED", "dark-green"]},
           "colours": {"type": "array", "nullable": true,
             "items": {"type": "string", "enum": ["RED", "dark-green"]}},
           "counts": {"type": "object",
             "additionalProperties": {"type": "integer", "format": "int64"}},
           "part": {"nullable": true, "allOf": [{"$ref": "#/components/schemas/Piece"}]},
           "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Piece"}},
           "free": {"type": "object", "additionalProperties": true, "nullable": true},
           "one": {"nullable": true, "allOf": [{"$ref": "#/components/schemas/Written"}]},
           "many": {"type": "array", "nullable": true,
             "items": {"$ref": "#/components/schemas/Written"}},
           "empty": {"type": "boolean"}}}
        """);
  }

  @Test
  void whatIsLeftOutWhereItIsNullIsNeverNull() throws IOException {
    schemas.of(Part.class);

    isDescribed(
        "Piece",
        """
        {"type": "object",
         "required": ["name"],
         "properties": {
           "name": {"type": "string"},
           "nick": {"type": "string"},
           "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Piece"}}}}
        """);
  }

  @Test
  void whatIsWrittenIntoAnotherIsDescribedThere() throws IOException {
    schemas.of(Around.class);

    isDescribed(
        "RecordSchemasTestAround",
        """
        {"type": "object",
         "required": ["name", "more"],
         "properties": {
           "name": {"type": "string"},
           "nick": {"type": "string"},
           "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Piece"}},
           "more": {"type": "boolean"}}}
        """);
  }

  @Test
  void aNameStandsForOneRecord() {
    schemas.of(Part.class);
    schemas.of(Part.class);

    assertThatThrownBy(() -> schemas.of(Stranger.class)).hasMessageContaining("Piece");
  }

  @Test
  void whatNobodyDescribedIsNoBareObject() {
    assertThatThrownBy(() -> schemas.of(Strange.class)).hasMessageContaining("Duration");
  }

  @Test
  void everyRecordOfEveryRouteIsDescribedUnderANameOfItsOwn() throws IOException {
    Route.all()
        .map(Route::method)
        .flatMap(
            method ->
                Stream.concat(
                    Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes())))
        .filter(Class::isRecord)
        .forEach(schemas::of);

    assertThat(schemas.all()).hasSizeGreaterThan(50);
    assertThat(schemas.all().keySet()).doesNotContainAnyElementsOf(names(written()));
  }

  @Test
  void everyRouteHasANameOfItsOwn() {
    assertThat(Route.all().map(Route::id)).doesNotHaveDuplicates().contains("jobCancel", "quote");
  }

  @Test
  void whatIsDescribedByHandNamesEveryFieldAndPartOfAnInvoice() throws IOException {
    List<String> fields = Arrays.stream(FieldName.values()).map(FieldName::wire).toList();
    List<String> parts = Arrays.stream(ItemPart.values()).map(ItemPart::wire).toList();

    assertThat(names(written().at("/InvoiceFields/properties"))).isEqualTo(fields);
    assertThat(names(written().at("/InvoiceEmbeddedFields/properties"))).isEqualTo(fields);
    assertThat(names(written().at("/InvoiceLineItem/properties"))).hasSameElementsAs(parts);
    assertThat(names(written().at("/InvoiceEmbeddedLineItem/properties"))).hasSameElementsAs(parts);
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static JsonNode written() throws IOException {
    try (InputStream in = RecordSchemas.class.getResourceAsStream("/META-INF/openapi.json")) {
      return JSON.readTree(in).at("/components/schemas");
    }
  }
}

package io.tabularium.web.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.tabularium.web.answer.Json;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes records as they are written as JSON. Each stands once under its name: that of its
 * {@code @Schema}, else its own after those of the types that it is declared in.
 *
 * <p>What is primitive, a constant, a list or a map is always there if {@code @Schema} does not
 * call it nullable, and so is what it calls required; all else may be null, or absent where a
 * record leaves out what is null.
 */
final class RecordSchemas {

  private static final Map<Class<?>, Plain> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, new Plain(Schema.SchemaType.STRING, null)),
          Map.entry(UUID.class, new Plain(Schema.SchemaType.STRING, "uuid")),
          Map.entry(Instant.class, new Plain(Schema.SchemaType.STRING, "date-time")),
          Map.entry(LocalDate.class, new Plain(Schema.SchemaType.STRING, "date")),
          Map.entry(boolean.class, new Plain(Schema.SchemaType.BOOLEAN, null)),
          Map.entry(Boolean.class, new Plain(Schema.SchemaType.BOOLEAN, null)),
          Map.entry(int.class, new Plain(Schema.SchemaType.INTEGER, "int32")),
          Map.entry(Integer.class, new Plain(Schema.SchemaType.INTEGER, "int32")),
          Map.entry(long.class, new Plain(Schema.SchemaType.INTEGER, "int64")),
          Map.entry(Long.class, new Plain(Schema.SchemaType.INTEGER, "int64")),
          Map.entry(double.class, new Plain(Schema.SchemaType.NUMBER, "double")),
          Map.entry(Double.class, new Plain(Schema.SchemaType.NUMBER, "double")),
          Map.entry(BigDecimal.class, new Plain(Schema.SchemaType.NUMBER, null)));

  private final Map<String, Class<?>> types = new HashMap<>();
  private final Map<String, Schema> schemas = new TreeMap<>();

  /** What has no parts. */
  private record Plain(Schema.SchemaType type, String format) {}

  /** All records so far, by their names. */
  Map<String, Schema> all() {
    return schemas;
  }

  /**
   * Describes a type, and all that it is made of.
   *
   * @throws IllegalStateException if nobody has said how it is written, or its name is another's
   */
  Schema of(Type type) {
    return of(Json.described(type).getType(), null);
  }

  private Schema of(JavaType type, org.eclipse.microprofile.openapi.annotations.media.Schema said) {
    Class<?> raw = type.getRawClass();
    if (raw.isRecord()) {
      return reference(register(raw));
    } else if (type.isEnumType()) {
      return words(raw.getEnumConstants());
    } else if (type.isMapLikeType()) {
      return object().additionalPropertiesSchema(of(type.getContentType(), said));
    } else if (type.isCollectionLikeType() || type.isArrayType()) {
      return array(of(type.getContentType(), said));
    } else if (raw == JsonNode.class && said != null) {
      return written(said);
    } else if (raw == Object.class) {
      return object().additionalPropertiesBoolean(true);
    }
    Plain plain = PLAIN.get(raw);
    if (plain == null) {
      throw new IllegalStateException("Nobody has said how " + type + " is written.");
    }
    return OASFactory.createSchema().type(plain.type()).format(plain.format());
  }

  /** What is no record is described by hand: one of them, or a list. */
  private static Schema written(org.eclipse.microprofile.openapi.annotations.media.Schema said) {
    Schema one = reference(said.ref());
    return said.type() == SchemaType.ARRAY ? array(one) : one;
  }

  private static Schema words(Object[] constants) {
    Schema schema = OASFactory.createSchema().type(Schema.SchemaType.STRING);
    for (Object constant : constants) {
      schema.addEnumeration(Json.tree(constant).asText());
    }
    return schema;
  }

  private String register(Class<?> type) {
    String name = name(type);
    Class<?> known = types.putIfAbsent(name, type);
    if (known == null) {
      schemas.put(name, record(type));
    } else if (known != type) {
      throw new IllegalStateException(known + " and " + type + " are both called " + name + ".");
    }
    return name;
  }

  private static String name(Class<?> type) {
    var said = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    if (said != null && !said.name().isEmpty()) {
      return said.name();
    }
    Class<?> outer = type.getDeclaringClass();
    return (outer == null ? "" : name(outer)) + type.getSimpleName();
  }

  private Schema record(Class<?> type) {
    var said = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    List<String> required = said == null ? List.of() : List.of(said.requiredProperties());
    JsonInclude include = type.getAnnotation(JsonInclude.class);
    boolean leavesOut = include != null && include.value() == JsonInclude.Include.NON_NULL;
    Schema schema = object();
    for (BeanPropertyDefinition property : Json.described(type).findProperties()) {
      if (property.getAccessor().hasAnnotation(JsonUnwrapped.class)) {
        Schema inner = record(property.getRawPrimaryType());
        inner.getProperties().forEach(schema::addProperty);
        inner.getRequired().forEach(schema::addRequired);
      } else {
        add(schema, property, required.contains(property.getName()), leavesOut);
      }
    }
    return schema;
  }

  private void add(
      Schema schema, BeanPropertyDefinition property, boolean required, boolean leavesOut) {
    JavaType type = property.getPrimaryType();
    var said =
        property
            .getAccessor()
            .getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    Schema described = of(type, said);
    if (said != null && said.ref().isEmpty()) {
      describe(described, said);
    }
    boolean whole = type.isContainerType() ? !leavesOut : type.isPrimitive() || type.isEnumType();
    boolean saidToBe = required || (said != null && said.required());
    if (saidToBe || (whole && (said == null || !said.nullable()))) {
      schema.addProperty(property.getName(), described).addRequired(property.getName());
    } else {
      schema.addProperty(property.getName(), leavesOut ? described : nullable(described));
    }
  }

  /** Adds what is said of a value beside its type. */
  static void describe(
      Schema schema, org.eclipse.microprofile.openapi.annotations.media.Schema said) {
    if (!said.description().isEmpty()) {
      schema.setDescription(said.description());
    }
    if (!said.format().isEmpty()) {
      schema.setFormat(said.format());
    }
    if (!said.minimum().isEmpty()) {
      schema.setMinimum(new BigDecimal(said.minimum()));
    }
    if (!said.maximum().isEmpty()) {
      schema.setMaximum(new BigDecimal(said.maximum()));
    }
    for (String word : said.enumeration()) {
      schema.addEnumeration(word);
    }
  }

  /** What stands beside a reference counts for nothing. */
  private static Schema nullable(Schema schema) {
    return schema.getRef() == null
        ? schema.nullable(true)
        : OASFactory.createSchema().nullable(true).addAllOf(schema);
  }

  private static Schema reference(String name) {
    return ApiAnswers.schema(name);
  }

  private static Schema object() {
    return OASFactory.createSchema().type(Schema.SchemaType.OBJECT);
  }

  private static Schema array(Schema items) {
    return OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(items);
  }
}

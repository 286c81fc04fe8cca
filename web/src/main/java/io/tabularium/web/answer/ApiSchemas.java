package io.tabularium.web.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Makes the schemas of the API's description true: Payara writes the defaults of {@code @Schema} as
 * if they had been said, so that no object may have a property, knows neither identifiers nor times
 * nor what may be absent, and describes each media type of a body as the last one.
 */
final class ApiSchemas {

  private static final String PDF = "application/pdf";

  /** What is an identifier though its name does not end so. */
  private static final Set<String> IDENTIFIERS = Set.of("id", "next", "comparedTo");

  private ApiSchemas() {}

  static void tidy(OpenAPI api) {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    unwrap(schemas.get("LimitProblem"), schemas.get("Problem"));
    schemas.values().forEach(ApiSchemas::tidy);
    api.getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().values().forEach(ApiSchemas::tidy));
  }

  /** The problem of a limit has what every problem has, and more. */
  private static void unwrap(Schema limit, Schema problem) {
    Map<String, Schema> properties = new LinkedHashMap<>(problem.getProperties());
    properties.putAll(limit.getProperties());
    properties.remove("problem");
    limit.setProperties(properties);
    limit.setRequired(problem.getRequired());
  }

  private static void tidy(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(ApiSchemas::tidy);
    }
    if (operation.getRequestBody() != null) {
      tidy(operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().values().forEach(r -> tidy(r.getContent()));
  }

  /** One that a method reads by itself, and only names here, is a text. */
  private static void tidy(Parameter parameter) {
    if (parameter.getSchema() == null) {
      parameter.setSchema(OASFactory.createSchema().type(Schema.SchemaType.STRING));
    }
    tidy(parameter.getSchema());
  }

  private static void tidy(Content content) {
    if (content == null) {
      return;
    }
    if (content.hasMediaType(PDF)) {
      // a new one: that of the form is the same
      Schema bytes = OASFactory.createSchema().type(Schema.SchemaType.STRING).format("binary");
      content.addMediaType(PDF, OASFactory.createMediaType().schema(bytes));
    }
    content.getMediaTypes().values().forEach(type -> tidy(type.getSchema()));
  }

  private static void tidy(Schema schema) {
    if (schema == null || schema.getRef() != null) {
      return;
    }
    schema.setMaxProperties(null);
    schema.setMinProperties(null);
    schema.setMinLength(null);
    schema.setUniqueItems(null);
    schema.setExclusiveMaximum(null);
    schema.setExclusiveMinimum(null);
    tidy(schema.getItems());
    tidy(schema.getAdditionalPropertiesSchema());
    if (schema.getProperties() != null) {
      List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
      Map<String, Schema> properties = new LinkedHashMap<>();
      schema
          .getProperties()
          .forEach(
              (name, type) ->
                  properties.put(
                      name, required.contains(name) ? typed(name, type) : property(name, type)));
      schema.setProperties(properties);
    }
  }

  /** What is absent is null in an answer, and may be so in a wish; unless it is required. */
  private static Schema property(String name, Schema property) {
    if (property.getRef() != null) {
      // what stands beside a reference counts for nothing
      return OASFactory.createSchema().nullable(true).addAllOf(property);
    }
    typed(name, property);
    property.setNullable(true);
    return property;
  }

  private static Schema typed(String name, Schema property) {
    tidy(property);
    boolean unknown =
        property.getType() == Schema.SchemaType.OBJECT
            && (property.getProperties() == null || property.getProperties().isEmpty())
            && property.getAdditionalPropertiesSchema() == null;
    String format = unknown ? format(name) : null;
    if (format != null) {
      property.setType(Schema.SchemaType.STRING);
      property.setFormat(format);
    }
    return property;
  }

  private static String format(String name) {
    if (IDENTIFIERS.contains(name) || name.endsWith("Id")) {
      return "uuid";
    } else if (name.endsWith("At")) {
      return "date-time";
    }
    return name.endsWith("Date") ? "date" : null;
  }
}

package io.tabularium.web.description;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes what a route is asked with beside its body: Payara knows neither what stands in a
 * {@code @BeanParam}, where {@code @Schema} tells of a field as {@code @Parameter} makes it fail,
 * nor the type of what a method reads by itself and only names, and takes every default for a text.
 */
final class ApiParameters {

  private final RecordSchemas schemas;
  private final Components components;

  ApiParameters(RecordSchemas schemas, Components components) {
    this.schemas = schemas;
    this.components = components;
  }

  void describe(Operation operation, Method method) {
    for (java.lang.reflect.Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        // what is said of its fields makes it a body, to Payara
        components.removeSchema(parameter.getType().getSimpleName());
        for (Field field : parameter.getType().getDeclaredFields()) {
          if (field.isAnnotationPresent(QueryParam.class)) {
            operation.addParameter(described(field));
          }
        }
      }
    }
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(ApiParameters::tidy);
    }
  }

  private Parameter described(Field field) {
    Schema schema = schemas.of(field.getType());
    DefaultValue usual = field.getAnnotation(DefaultValue.class);
    schema.setDefaultValue(usual == null ? null : usual.value());
    var said = field.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    if (said != null) {
      RecordSchemas.describe(schema, said);
    }
    return OASFactory.createParameter()
        .name(field.getAnnotation(QueryParam.class).value())
        .in(Parameter.In.QUERY)
        .description(schema.getDescription())
        .schema(schema.description(null));
  }

  private static void tidy(Parameter parameter) {
    Schema schema = parameter.getSchema();
    if (schema == null) {
      parameter.setSchema(OASFactory.createSchema().type(Schema.SchemaType.STRING));
    } else if (schema.getType() == Schema.SchemaType.INTEGER
        && schema.getDefaultValue() instanceof String text) {
      schema.setDefaultValue(Long.valueOf(text));
    }
  }
}

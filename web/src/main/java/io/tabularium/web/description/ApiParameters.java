package io.tabularium.web.description;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes what a route is asked with beside its body: Payara knows neither what stands in a
 * {@code @BeanParam} nor the type of what a method reads by itself and only names, and takes every
 * default for a text.
 */
final class ApiParameters {

  private final RecordSchemas schemas;

  ApiParameters(RecordSchemas schemas) {
    this.schemas = schemas;
  }

  void describe(Operation operation, Method method) {
    for (java.lang.reflect.Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
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
    Parameter parameter =
        OASFactory.createParameter()
            .name(field.getAnnotation(QueryParam.class).value())
            .in(Parameter.In.QUERY)
            .schema(schema);
    var said =
        field.getAnnotation(
            org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
    if (said != null) {
      parameter.setDescription(said.description());
      RecordSchemas.describe(schema, said.schema());
    }
    return parameter;
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

package io.tabularium.web.description;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Describes what a route takes and answers with by the records that its method names: Payara knows
 * those of this archive only, by what its {@code @Schema} says, and describes each media type of a
 * body as the last one.
 */
final class ApiBodies {

  private static final String OK = "200";
  private static final String PDF = "application/pdf";
  private static final String BYTES = "application/octet-stream";

  private final RecordSchemas schemas;

  ApiBodies(RecordSchemas schemas) {
    this.schemas = schemas;
  }

  void describe(Operation operation, Method method) {
    answers(method)
        .forEach((status, type) -> set(answer(operation.getResponses(), status), schemas.of(type)));
    operation.getResponses().getAPIResponses().values().stream()
        .map(APIResponse::getContent)
        .forEach(content -> bytes(content, BYTES));
    if (operation.getRequestBody() != null) {
      wish(operation.getRequestBody().getContent(), method);
    }
  }

  /** The records of the answers by their status. */
  private static Map<String, Class<?>> answers(Method method) {
    Map<String, Class<?>> answers = new HashMap<>();
    answers.put(OK, method.getReturnType());
    APIResponseSchema made = method.getAnnotation(APIResponseSchema.class);
    if (made != null) {
      answers.put(made.responseCode().isEmpty() ? OK : made.responseCode(), made.value());
    }
    for (var answer :
        method.getAnnotationsByType(
            org.eclipse.microprofile.openapi.annotations.responses.APIResponse.class)) {
      for (var content : answer.content()) {
        answers.put(answer.responseCode(), content.schema().implementation());
      }
    }
    answers.values().removeIf(type -> !type.isRecord());
    return answers;
  }

  private static Content answer(APIResponses responses, String status) {
    APIResponse said = responses.getAPIResponse(status);
    return (said == null ? responses.getDefaultValue() : said).getContent();
  }

  private void wish(Content content, Method method) {
    Arrays.stream(method.getParameterTypes())
        .filter(Class::isRecord)
        .forEach(type -> set(content, schemas.of(type)));
    RequestBody said = method.getAnnotation(RequestBody.class);
    if (said != null) {
      for (var form : said.content()) {
        if (form.schema().implementation().isRecord()) {
          content
              .getMediaType(form.mediaType())
              .setSchema(schemas.of(form.schema().implementation()));
        }
      }
    }
    bytes(content, PDF);
  }

  private static void set(Content content, Schema schema) {
    content.getMediaTypes().values().forEach(type -> type.setSchema(schema));
  }

  /** A new media type: that of a form is the same. */
  private static void bytes(Content content, String type) {
    if (content != null && content.hasMediaType(type)) {
      Schema bytes = OASFactory.createSchema().type(Schema.SchemaType.STRING).format("binary");
      MediaType described = OASFactory.createMediaType().schema(bytes);
      content.addMediaType(type, described);
    }
  }
}

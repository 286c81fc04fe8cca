package io.tabularium.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Holds the answers of a server to what its {@code /openapi} says: one whose status, content type
 * or JSON is not as described there fails the test that got it. A caller may not rely on what is
 * not described, so that no answer may have it either. What is described and was never answered is
 * noted.
 */
final class Contract {

  /**
   * What was asked and what came.
   *
   * @param path without a query
   * @param type the content type, or an empty text
   */
  record Call(String method, String path, int status, String type, String body) {

    static Call of(HttpResponse<byte[]> answer) {
      return new Call(
          answer.request().method(),
          answer.uri().getRawPath(),
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          new String(answer.body(), StandardCharsets.UTF_8));
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new AssertionError("no JSON: " + this, e);
      }
    }

    @Override
    public String toString() {
      return method + " " + path + " answered " + status + " as \"" + type + "\": " + body;
    }
  }

  /** An operation with its answers by status; of two that match an address the plainer is meant. */
  private record Described(String method, String path, Pattern address, JsonNode answers) {

    static Described of(String method, String path, JsonNode operation) {
      return new Described(
          method.toUpperCase(Locale.ROOT),
          path,
          Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+") + "/?"),
          operation.get("responses"));
    }

    boolean isOf(Call call) {
      return method.equals(call.method()) && address.matcher(call.path()).matches();
    }

    /** Where the schema of an answer stands in the document. */
    String pointer(String status, String type) {
      return "/paths/%s/%s/responses/%s/content/%s/schema"
          .formatted(escaped(path), method.toLowerCase(Locale.ROOT), status, escaped(type));
    }

    private static String escaped(String name) {
      return name.replace("/", "~1");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final String DOCUMENT = "urn:tabularium:openapi";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern IS_JSON = Pattern.compile("application/(\\w+\\+)?json");

  private final JsonSchemaFactory schemas;
  private final List<Described> operations = new ArrayList<>();
  private final Map<String, Collection<String>> missing = new TreeMap<>();

  /** Reads a description of the API. */
  Contract(JsonNode document) {
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        Described described = Described.of(operation.getKey(), path.getKey(), operation.getValue());
        operations.add(described);
        missing.put(described.toString(), names(described.answers()));
      }
    }
    operations.sort(Comparator.comparing(operation -> operation.path().contains("{")));
    JsonNode settled = document.deepCopy();
    settle(settled);
    schemas = schemas(settled);
  }

  private static JsonSchemaFactory schemas(JsonNode document) {
    Map<String, String> documents = Map.of(DOCUMENT, document.toString());
    return JsonSchemaFactory.getInstance(
        SpecVersion.VersionFlag.V4,
        builder ->
            builder
                .metaSchema(OpenApi30.getInstance())
                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                .schemaLoaders(loaders -> loaders.schemas(documents)));
  }

  private static Collection<String> names(JsonNode object) {
    Collection<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Where properties are named, there are no others; what may be null may so with a reference. */
  private static void settle(JsonNode node) {
    node.forEach(Contract::settle);
    if (node instanceof ObjectNode schema) {
      if (schema.path("properties").isObject() && !schema.has("additionalProperties")) {
        schema.put("additionalProperties", false);
      }
      if (schema.path("nullable").asBoolean() && schema.has("allOf")) {
        JsonNode all = schema.remove("allOf");
        schema.withArray("anyOf").addObject().set("allOf", all);
        schema.withArray("anyOf").addObject().withArray("enum").addNull();
      }
    }
  }

  /** Compares an answer with what is said of its route; one that is not described is let be. */
  synchronized void hold(Call call) {
    operations.stream()
        .filter(operation -> operation.isOf(call))
        .findFirst()
        .ifPresent(operation -> hold(operation, call));
  }

  private void hold(Described operation, Call call) {
    String status = Integer.toString(call.status());
    JsonNode said = operation.answers().get(status);
    if (said == null) {
      throw new AssertionError("described are " + names(operation.answers()) + ", but " + call);
    }
    missing.get(operation.toString()).remove(status);
    JsonNode types = said.path("content");
    if (types.isEmpty() && call.body().isEmpty()) {
      return;
    }
    String type = call.type().replaceAll(";.*", "");
    if (!types.has(type)) {
      throw new AssertionError("described are " + names(types) + ", but " + call);
    }
    if (IS_JSON.matcher(type).matches() && types.get(type).has("schema")) {
      String schema = DOCUMENT + "#" + operation.pointer(status, type);
      Set<ValidationMessage> faults =
          schemas.getSchema(SchemaLocation.of(schema)).validate(call.json());
      if (!faults.isEmpty()) {
        throw new AssertionError(faults + " where " + call);
      }
    }
  }

  /** What is described and was never answered, an operation a line. */
  synchronized List<String> neverAnswered() {
    return missing.entrySet().stream()
        .filter(operation -> !operation.getValue().isEmpty())
        .map(operation -> operation.getKey() + " " + operation.getValue())
        .toList();
  }
}

package io.tabularium.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * or JSON is not as described there fails the test that got it. What is described and was never
 * answered is noted.
 */
final class Contract {

  /** An operation with its answers by status; of two that match an address the plainer is meant. */
  private record Described(String method, String path, Pattern address, JsonNode answers) {

    static Described of(String method, String path, JsonNode operation) {
      String address = path.replaceAll("\\{\\w+}", "[^/]+");
      return new Described(
          method.toUpperCase(Locale.ROOT),
          path,
          Pattern.compile(address),
          operation.get("responses"));
    }

    boolean isOf(String asked, String where) {
      return method.equals(asked) && address.matcher(where).matches();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final String DOCUMENT = "urn:tabularium:openapi";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonSchemaFactory schemas;
  private final List<Described> operations = new ArrayList<>();
  private final Map<String, Collection<String>> missing = new TreeMap<>();

  /** Reads a description of the API. */
  Contract(JsonNode document) {
    Map<String, String> documents = Map.of(DOCUMENT, document.toString());
    schemas =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V4,
            builder ->
                builder
                    .metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                    .schemaLoaders(loaders -> loaders.schemas(documents)));
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        Described described = Described.of(operation.getKey(), path.getKey(), operation.getValue());
        operations.add(described);
        missing.put(described.toString(), new TreeSet<>(names(described.answers())));
      }
    }
  }

  private static Collection<String> names(JsonNode object) {
    Collection<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /**
   * Compares an answer with what is said of its route; routes that are not described are let be.
   */
  synchronized void hold(HttpRequest request, HttpResponse<byte[]> answer) {
    String path = request.uri().getRawPath().replaceAll("(?<=.)/$", "");
    operations.stream()
        .filter(operation -> operation.isOf(request.method(), path))
        .min(Comparator.comparing(operation -> operation.path().contains("{")))
        .ifPresent(operation -> hold(operation, answer));
  }

  private void hold(Described operation, HttpResponse<byte[]> answer) {
    String status = Integer.toString(answer.statusCode());
    JsonNode said = operation.answers().get(status);
    if (said == null) {
      throw new AssertionError(
          operation + " answered " + status + "; described are " + names(operation.answers()));
    }
    missing.get(operation.toString()).remove(status);
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    if (!said.has("content")) {
      return;
    }
    if (!said.get("content").has(type)) {
      throw new AssertionError(
          operation
              + " answered "
              + status
              + " as \""
              + type
              + "\"; described are "
              + names(said.get("content")));
    }
    if (type.endsWith("json") && said.get("content").get(type).has("schema")) {
      hold(operation, status + "/content/" + type.replace("/", "~1"), answer.body());
    }
  }

  private void hold(Described operation, String answer, byte[] body) {
    String pointer =
        "/paths/%s/%s/responses/%s/schema"
            .formatted(
                operation.path().replace("/", "~1"),
                operation.method().toLowerCase(Locale.ROOT),
                answer);
    try {
      Set<ValidationMessage> faults =
          schemas
              .getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer))
              .validate(JSON.readTree(body));
      if (!faults.isEmpty()) {
        throw new AssertionError(operation + " answered what is not described: " + faults);
      }
    } catch (IOException e) {
      throw new AssertionError(operation + " answered what is no JSON", e);
    }
  }

  /** Notes what is described and was never answered, an operation a line. */
  synchronized void note(Path file) {
    List<String> lines = new ArrayList<>();
    missing.forEach((operation, statuses) -> lines.add(operation + " " + statuses));
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

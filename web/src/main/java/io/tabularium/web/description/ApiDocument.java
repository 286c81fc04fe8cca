package io.tabularium.web.description;

import io.tabularium.web.answer.LimitProblemBody;
import io.tabularium.web.answer.ProblemBody;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to the API's description what all routes have in common: the key, and the errors. */
public class ApiDocument implements OASFilter {

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private static final String FORM = "multipart/form-data";

  private static final Set<String> OPEN =
      Set.of("/", "/api/capabilities", "/security/status", "/api/v1/auth/dev-token");

  private static final Map<String, String> PROBLEMS =
      Map.ofEntries(
          Map.entry("400", "invalid-option or malformed-body"),
          Map.entry("401", "unauthenticated"),
          Map.entry("403", "forbidden: the key lacks the scope"),
          Map.entry("404", "not-found, or not the caller's"),
          Map.entry("406", "not-acceptable"),
          Map.entry("408", "too-slow: the body comes at less than 1000 bytes a second"),
          Map.entry(
              "409",
              "not-finished: come again after Retry-After, if there is one; or"
                  + " idempotency-mismatch"),
          Map.entry("413", "too-large"),
          Map.entry("415", "not-a-pdf: a body of another type than this address takes"),
          Map.entry(
              "422",
              "corrupt-pdf, password-required, wrong-password, too-many-pages,"
                  + " document-too-complex or time-limit"),
          Map.entry("429", "limit-exceeded: come again after Retry-After"),
          Map.entry("503", "overloaded: come again after Retry-After"));

  /** What cannot be done to an invoice that has not been read. */
  private static final Set<String> OF_READ_INVOICES =
      Set.of(
          "PATCH /api/v1/invoices/{id}",
          "POST /api/v1/invoices/{id}/approve",
          "POST /api/v1/invoices/{id}/reject",
          "GET /api/v1/invoices/{id}/export");

  /** What a repeat with the same Idempotency-Key does no harm to. */
  private static final Set<String> REPEATABLE =
      Set.of("/api/v1/extractions", "/api/v1/batches", "/extract", "/api/parse-pdf");

  private static final List<String> OF_WISHES = List.of("400", "408", "415");
  private static final List<String> OF_UPLOADS = List.of("409", "413", "422");
  private static final List<String> OF_OPEN_WISHES = List.of("400", "404", "408");
  private static final List<String> OF_RESULTS = List.of("400", "409", "422");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    RecordSchemas schemas = new RecordSchemas();
    schemas.of(ProblemBody.class);
    schemas.of(LimitProblemBody.class);
    ApiBodies bodies = new ApiBodies(schemas);
    ApiParameters parameters = new ApiParameters(schemas, api.getComponents());
    Route.all()
        .forEach(
            route -> {
              PathItem item = api.getPaths().getPathItem(route.path());
              Operation operation = item.getOperations().get(route.verb());
              operation.setOperationId(route.id());
              bodies.describe(operation, route.method());
              parameters.describe(operation, route.method());
            });
    again(api.getPaths(), "/extract", "/api/parse-pdf");
    api.getPaths().getPathItems().forEach(ApiDocument::complete);
    ApiAnswers.describe(api.getPaths());
    schemas.all().forEach(api.getComponents()::addSchema);
  }

  /** Describes what is sent to one address as if it were sent to another. */
  private static void again(Paths paths, String path, String other) {
    Operation known = paths.getPathItem(path).getPOST();
    Operation operation =
        OASFactory.createOperation()
            .operationId(paths.getPathItem(other).getPOST().getOperationId())
            .summary(known.getSummary())
            .requestBody(known.getRequestBody())
            .responses(known.getResponses());
    paths.getPathItem(other).setPOST(operation);
  }

  private static void complete(String path, PathItem item) {
    if (item.getGET() != null) {
      // where an answer comes later, Payara takes what it is given to for a body
      item.getGET().setRequestBody(null);
    }
    item.getOperations().forEach((method, operation) -> complete(path, method, operation));
  }

  private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
    APIResponses responses = operation.getResponses();
    APIResponse success = responses.getDefaultValue();
    if (success != null) {
      responses.removeAPIResponse("default");
      success.setDescription("done");
      responses.addAPIResponse(success.getContent() == null ? "204" : "200", success);
    }
    responses.addAPIResponse("500", problem("internal-error", "Problem"));
    add(responses, List.of("406", "429", "503"));
    if (OPEN.contains(path)) {
      if (operation.getRequestBody() != null) {
        add(responses, OF_OPEN_WISHES);
      }
      return;
    }
    operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("key"));
    add(responses, List.of("401", "403"));
    if (operation.getRequestBody() != null) {
      add(responses, OF_WISHES);
      if (operation.getRequestBody().getContent().hasMediaType(FORM)) {
        add(responses, OF_UPLOADS);
      }
      if (REPEATABLE.contains(path)) {
        operation.addParameter(idempotencyKey());
      }
    }
    if (path.contains("{")) {
      add(responses, List.of("404"));
    }
    if (OF_READ_INVOICES.contains(method + " " + path)) {
      add(responses, List.of("409"));
    }
    if (path.contains("/result") || path.contains("/tables/")) {
      add(responses, OF_RESULTS);
    } else if (operation.getParameters() != null) {
      add(responses, List.of("400"));
    }
  }

  private static void add(APIResponses responses, List<String> statuses) {
    for (String status : statuses) {
      String schema = status.equals("429") ? "LimitProblem" : "Problem";
      responses.addAPIResponse(status, problem(PROBLEMS.get(status), schema));
    }
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name(IDEMPOTENCY_KEY)
        .in(Parameter.In.HEADER)
        .schema(OASFactory.createSchema().type(Schema.SchemaType.STRING))
        .description("a repeat with the same key within 24 h gets the first one's answer");
  }

  private static APIResponse problem(String description, String schema) {
    Content content = ApiAnswers.content(ProblemBody.MEDIA_TYPE, ApiAnswers.schema(schema));
    return OASFactory.createAPIResponse().description(description).content(content);
  }
}

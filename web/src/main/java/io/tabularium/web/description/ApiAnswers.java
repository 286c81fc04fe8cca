package io.tabularium.web.description;

import io.tabularium.writer.ResultFormat;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Describes the answers that no route's signature tells: results in each of their formats, whose
 * schemas stand in {@code META-INF/openapi.json}, and what is one thing or a list of many.
 */
final class ApiAnswers {

  private static final String JSON = "application/json";
  private static final String EXTRACTIONS = "/api/v1/extractions";
  private static final String EXTRACTION = EXTRACTIONS + "/{id}";

  private ApiAnswers() {}

  static void describe(Paths paths) {
    APIResponses sent = paths.getPathItem(EXTRACTIONS).getPOST().getResponses();
    sent.getAPIResponse("200").setContent(result("Result"));
    APIResponses brief = paths.getPathItem("/extract").getPOST().getResponses();
    brief.getAPIResponse("200").setContent(result("Result", "Batch"));
    brief.getAPIResponse("202").setContent(content(JSON, schema("Extraction", "Batch")));
    APIResponses invoices = paths.getPathItem("/api/v1/invoices").getPOST().getResponses();
    invoices.getAPIResponse("202").setContent(content(JSON, schema("Invoice", "InvoiceList")));
    Schema report =
        OASFactory.createSchema().type(Schema.SchemaType.OBJECT).additionalPropertiesBoolean(true);
    paths
        .getPathItem("/api/v1/performance/load-test")
        .getPOST()
        .getRequestBody()
        .setContent(content(JSON, report));
    got(paths, EXTRACTION + "/result", "Result");
    got(paths, EXTRACTION + "/result/tables/{n}", "ResultTable");
    got(paths, EXTRACTION + "/tables/{n}", "ResultTable");
  }

  private static void got(Paths paths, String path, String schema) {
    APIResponses responses = paths.getPathItem(path).getGET().getResponses();
    responses.getAPIResponse("200").setContent(result(schema));
  }

  /** The formats that a result comes in, as JSON by a schema. */
  private static Content result(String... schemas) {
    Content content = content(JSON, schema(schemas));
    for (ResultFormat format : ResultFormat.values()) {
      String type = format.mediaType().replaceAll(";.*", "");
      if (!type.equals(JSON)) {
        Schema text = OASFactory.createSchema().type(Schema.SchemaType.STRING);
        Schema body = format == ResultFormat.XLSX ? text.format("binary") : text;
        content.addMediaType(type, OASFactory.createMediaType().schema(body));
      }
    }
    return content;
  }

  static Content content(String type, Schema schema) {
    return OASFactory.createContent()
        .addMediaType(type, OASFactory.createMediaType().schema(schema));
  }

  /** What is described under a name, or under any of several. */
  static Schema schema(String... names) {
    if (names.length == 1) {
      return OASFactory.createSchema().ref("#/components/schemas/" + names[0]);
    }
    Schema any = OASFactory.createSchema();
    Arrays.stream(names).forEach(name -> any.addAnyOf(schema(name)));
    return any;
  }
}

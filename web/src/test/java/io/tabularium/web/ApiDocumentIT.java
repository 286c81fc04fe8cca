package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.tabularium.writer.ResultFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API's description says what is so, also where the server's own reading of it does not. */
@ExtendWith(ServerExtension.class)
class ApiDocumentIT {

  private JsonNode document;

  @BeforeEach
  void read(RunningServer server) {
    document = new Api(server, RunningServer.KEY).get("/openapi?format=JSON").json();
  }

  private JsonNode property(String schema, String name) {
    return document.at("/components/schemas/" + schema + "/properties/" + name);
  }

  private JsonNode operation(String path, String method) {
    return document.get("paths").get(path).get(method);
  }

  private void hasFormat(String schema, String name, String format) {
    JsonNode property = property(schema, name);
    assertThat(property.path("type").asText()).as(schema + "." + name).isEqualTo("string");
    assertThat(property.path("format").asText()).as(schema + "." + name).isEqualTo(format);
    assertThat(property.path("nullable").asBoolean()).as(schema + "." + name).isTrue();
  }

  @Test
  void whatNobodySaidIsNotInIt() {
    for (String said :
        new String[] {
          "maxProperties",
          "minProperties",
          "minLength",
          "uniqueItems",
          "exclusiveMaximum",
          "exclusiveMinimum"
        }) {
      assertThat(document.findValues(said)).as(said).isEmpty();
    }
  }

  @Test
  void identifiersTimesAndDaysAreTexts() {
    hasFormat("WebhookDelivery", "extractionId", "uuid");
    hasFormat("ExtractionList", "next", "uuid");
    hasFormat("UsageDay", "keyId", "uuid");
    hasFormat("LoadTest", "comparedTo", "uuid");
    hasFormat("Extraction", "finishedAt", "date-time");
    hasFormat("InvoiceListItem", "issueDate", "date");
  }

  @Test
  void whatEveryAnswerHasIsRequiredAndNeverNull() {
    for (String name : new String[] {"id", "status", "document", "createdAt", "links"}) {
      assertThat(document.at("/components/schemas/Extraction/required"))
          .extracting(JsonNode::asText)
          .contains(name);
      assertThat(property("Extraction", name).path("nullable").asBoolean()).as(name).isFalse();
    }
    assertThat(property("Extraction", "document").path("$ref").asText())
        .isEqualTo("#/components/schemas/ExtractionDocument");
  }

  @Test
  void aResultIsDescribedInEachOfItsFormatsAndCellByCell() {
    for (String path : new String[] {"/result", "/result/tables/{n}", "/tables/{n}"}) {
      JsonNode content =
          operation("/api/v1/extractions/{id}" + path, "get").at("/responses/200/content");
      assertThat(content.properties()).as(path).hasSize(ResultFormat.values().length);
      assertThat(content.at("/application~1json/schema").has("$ref")).as(path).isTrue();
    }
    assertThat(property("ResultTable", "cells").at("/items/$ref").asText())
        .isEqualTo("#/components/schemas/ResultCell");
    assertThat(property("LimitProblem", "code").path("type").asText()).isEqualTo("string");
    assertThat(property("LimitProblem", "problem").isMissingNode()).isTrue();
  }

  @Test
  void whatIsDescribedElsewhereMayBeAbsentToo() {
    JsonNode error = property("Extraction", "error");
    assertThat(error.path("nullable").asBoolean()).isTrue();
    assertThat(error.at("/allOf/0/$ref").asText()).isEqualTo("#/components/schemas/Problem");
    assertThat(error.has("$ref")).isFalse();
  }

  @Test
  void aDocumentIsBytesAndAFormHasItAsAPart() {
    JsonNode content = operation("/api/v1/extractions", "post").at("/requestBody/content");
    JsonNode bytes = content.get("application/pdf").get("schema");
    assertThat(bytes.path("type").asText()).isEqualTo("string");
    assertThat(bytes.path("format").asText()).isEqualTo("binary");
    assertThat(content.at("/multipart~1form-data/schema/$ref").asText())
        .isEqualTo("#/components/schemas/DocumentForm");
    assertThat(property("DocumentForm", "file").path("format").asText()).isEqualTo("binary");
    assertThat(document.at("/components/schemas/DocumentForm/required/0").asText())
        .isEqualTo("file");
  }

  @Test
  void whatIsAskedForHasNoBodyAndItsParametersAreTexts() {
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      assertThat(path.getValue().path("get").has("requestBody")).as(path.getKey()).isFalse();
      for (JsonNode parameter : path.getValue().findValues("parameters")) {
        parameter.forEach(each -> assertThat(each.has("schema")).as(each.toString()).isTrue());
      }
    }
  }

  @Test
  void anInvoiceHasItsFieldsByNameAndItsLinesOneAfterTheOther() {
    assertThat(property("Invoice", "fields").path("$ref").asText()).endsWith("/InvoiceFields");
    assertThat(property("InvoiceFields", "iban").path("$ref").asText()).endsWith("/InvoiceField");
    assertThat(property("Invoice", "embedded").path("$ref").asText()).endsWith("/InvoiceEmbedded");
    assertThat(property("Invoice", "lineItems").at("/items/$ref").asText())
        .endsWith("/InvoiceLineItem");
  }

  /** Free JSON, said to be so: a load test's report is whatever was sent. */
  private static final List<String> FREE =
      List.of(
          "/components/schemas/LoadTest/properties/report",
          "/paths/~1api~1v1~1performance~1load-test/post/requestBody/content/application~1json"
              + "/schema");

  @Test
  void whatAnObjectHasIsSaid() {
    List<String> free = new ArrayList<>();
    addFree("", document, free);
    assertThat(free).containsExactlyInAnyOrderElementsOf(FREE);
  }

  private static void addFree(String place, JsonNode node, List<String> free) {
    if (node.path("type").asText().equals("object")
        && node.path("properties").isEmpty()
        && !node.path("additionalProperties").isObject()) {
      free.add(place);
    }
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      addFree(place + "/" + part.getKey().replace("/", "~1"), part.getValue(), free);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      addFree(place + "/" + i, node.get(i), free);
    }
  }

  @Test
  void whatIsDescribedIsUsedAndWhatIsUsedIsDescribed() {
    assertThat(document.findValuesAsText("$ref"))
        .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode())
        .containsAll(
            document.at("/components/schemas").properties().stream()
                .map(schema -> "#/components/schemas/" + schema.getKey())
                .toList());
  }

  @Test
  void everyOperationHasANameOfItsOwn() {
    assertThat(document.get("paths").findValuesAsText("operationId"))
        .doesNotHaveDuplicates()
        .hasSameSizeAs(RouteRule.ALL);
  }

  @Test
  void whatAListIsFilteredByIsDescribed() {
    JsonNode jobs = parameters("/api/v1/admin/jobs");
    assertThat(jobs.findValuesAsText("name"))
        .containsExactlyInAnyOrder("status", "client", "code", "from", "to", "cursor", "limit");
    assertThat(jobs.findValuesAsText("description")).hasSize(7).doesNotContain("");
    assertThat(jobs.findValues("default")).singleElement().isEqualTo(IntNode.valueOf(50));
    assertThat(jobs.findValuesAsText("format")).contains("date-time", "uuid", "int32");
    assertThat(parameters("/api/v1/admin/jobs/quarantine")).hasSize(7);
    assertThat(parameters("/api/v1/invoices").findValuesAsText("name"))
        .contains("state", "seller", "number", "minAmount", "maxAmount", "cursor", "limit");
    assertThat(operation("/api/v1/admin/jobs", "get").get("responses").has("400")).isTrue();
  }

  private JsonNode parameters(String path) {
    return operation(path, "get").get("parameters");
  }

  @Test
  void whatIsMadeIsAnswered201AndWhatHasNothingToSay204() {
    assertAnswers("/api/v1/admin/clients", "post", "201");
    assertAnswers("/api/v1/admin/clients/{id}/keys", "post", "201");
    assertAnswers("/api/v1/performance/profiles", "post", "201");
    assertAnswers("/api/v1/admin/clients/{id}/keys/{key}", "delete", "204");
    assertAnswers("/api/v1/admin/settings/{name}", "put", "204");
    assertAnswers("/api/v1/batches/{id}", "delete", "204");
  }

  private void assertAnswers(String path, String method, String status) {
    JsonNode responses = operation(path, method).get("responses");
    assertThat(responses.has(status)).as(method + " " + path + " " + responses).isTrue();
    assertThat(responses.has("200")).as(method + " " + path + " " + responses).isFalse();
  }
}

package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.writer.ResultFormat;
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
    hasFormat("Batch", "id", "uuid");
    hasFormat("WebhookDelivery", "extractionId", "uuid");
    hasFormat("ExtractionList", "next", "uuid");
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
    JsonNode form = content.get("multipart/form-data").get("schema");
    assertThat(form.at("/properties/file/format").asText()).isEqualTo("binary");
    assertThat(form.at("/required/0").asText()).isEqualTo("file");
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
    assertThat(property("Invoice", "fields").path("type").asText()).isEqualTo("object");
    assertThat(property("Invoice", "embedded").path("type").asText()).isEqualTo("object");
    assertThat(property("Invoice", "lineItems").path("type").asText()).isEqualTo("array");
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

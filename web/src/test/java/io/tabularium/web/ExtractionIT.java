package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.web.Api.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ServerExtension.class)
class ExtractionIT {

  private Api api;

  @BeforeEach
  void connect(RunningServer server) {
    api = new Api(server, RunningServer.KEY);
  }

  @Test
  void aWaitingCallerGetsTheResult() {
    Answer answer = api.submitAndWait(Pdf.sample(), "?name=a.pdf");
    assertThat(answer.status()).isEqualTo(200);
    JsonNode table = answer.json().at("/tables/0");
    assertThat(table.get("rowCount").asInt()).isEqualTo(6);
    assertThat(table.get("columnCount").asInt()).isEqualTo(4);
    assertThat(answer.json().at("/document/name").asText()).isEqualTo("a.pdf");
    assertThat(answer.json().at("/document/pageCount").asInt()).isEqualTo(1);
    assertThat(answer.json().at("/timing/processMillis").isNumber()).isTrue();
  }

  @Test
  void aCallerThatDoesNotWaitIsToldWhereToLook() {
    Answer accepted = api.submit(Pdf.sample(), "");
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.header("Location")).endsWith("/api/v1/extractions/" + accepted.id());
    assertThat(api.awaitEnd(accepted.id()).get("status").asText()).isEqualTo("succeeded");
    Answer result = api.get("/api/v1/extractions/" + accepted.id() + "/result");
    assertThat(result.json().get("id").asText()).isEqualTo(accepted.id());
  }

  @Test
  void aFormIsTheSameAsABody() {
    Answer answer =
        api.form("/api/v1/extractions", Map.of("b.pdf", Pdf.sample()), Map.of("mode", "lattice"));
    assertThat(answer.status()).isEqualTo(202);
    JsonNode extraction = api.awaitEnd(answer.id());
    assertThat(extraction.at("/document/name").asText()).isEqualTo("b.pdf");
    assertThat(extraction.get("tableCount").asInt()).isEqualTo(1);
  }

  @Test
  void bothShortFormsGiveTheResult() {
    for (String path : new String[] {"/extract", "/api/parse-pdf/", "/api/parse-pdf"}) {
      Answer answer = api.form(path, Map.of("c.pdf", Pdf.sample()), Map.of());
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.json().get("tables")).as(path).hasSize(1);
    }
  }

  @Test
  void manyFilesOfOneCallEachHaveTheirState() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("good.pdf", Pdf.sample());
    files.put("locked.pdf", Pdf.encrypted("secret"));
    Answer answer = api.form("/extract", files, Map.of());
    assertThat(answer.status()).isEqualTo(200);
    JsonNode all = answer.json().get("extractions");
    assertThat(all.at("/0/status").asText()).isEqualTo("succeeded");
    assertThat(all.at("/1/status").asText()).isEqualTo("failed");
    assertThat(all.at("/1/error/code").asText()).isEqualTo("password-required");
    assertThat(answer.json().get("status").asText()).isEqualTo("succeeded");
  }

  @Test
  void theRightPasswordOpens() {
    Answer answer = api.submitAndWait(Pdf.encrypted("secret"), "?password=secret");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/tables/0/rowCount").asInt()).isEqualTo(6);
  }

  @Test
  void aResultComesInEveryFormatByNameAndByMediaType() {
    String path = "/api/v1/extractions/" + api.submitAndWait(Pdf.sample(), "").id() + "/result";
    assertThat(api.get(path + "?format=csv").text()).contains("Quarter,Orders");
    assertThat(api.get(path, "text/csv").text()).contains("Quarter,Orders");
    assertThat(api.get(path, "text/html").text()).contains("<table");
    assertThat(api.get(path + "?format=md").text()).contains("| Quarter | Orders");
    assertThat(api.get(path + "?format=ndjson").text()).contains("\"rowCount\":6");
    assertThat(api.get(path + "?format=xlsx").text()).startsWith("PK");
    assertThat(api.get(path, "*/*").json().get("tables")).hasSize(1);
    assertThat(api.get(path + "?format=doc").code()).isEqualTo("invalid-option");
    assertThat(api.get(path + "?spans=merged").code()).isEqualTo("invalid-option");
    assertThat(api.get(path, "image/png").code()).isEqualTo("not-acceptable");
  }

  @Test
  void oneTableComesAlone() {
    String id = api.submitAndWait(Pdf.sample(), "").id();
    for (String path : new String[] {"/result/tables/0", "/tables/0"}) {
      Answer table = api.get("/api/v1/extractions/" + id + path);
      assertThat(table.json().get("rowCount").asInt()).as(path).isEqualTo(6);
    }
    Answer none = api.get("/api/v1/extractions/" + id + "/result/tables/1");
    assertThat(none.code()).isEqualTo("not-found");
    String one = "/api/v1/extractions/" + id + "/tables/0";
    assertThat(api.get(one + "?format=doc").code()).isEqualTo("invalid-option");
    assertThat(api.get(one, "image/png").code()).isEqualTo("not-acceptable");
  }

  @Test
  void whatFailedSaysWhyWhereItsResultWouldBe() {
    String path = "/api/v1/extractions/" + api.submit(Pdf.encrypted("secret"), "").id();
    api.awaitEnd(path.substring(path.lastIndexOf('/') + 1));
    for (String part : new String[] {"/result", "/result/tables/0", "/tables/0"}) {
      Answer answer = api.get(path + part);
      assertThat(answer.status()).as(part).isEqualTo(422);
      assertThat(answer.code()).as(part).isEqualTo("password-required");
    }
  }

  @Test
  void ownExtractionsAreListedNewestFirstPageByPage() {
    String first = api.submitAndWait(Pdf.sample(), "?name=older.pdf").id();
    String second = api.submitAndWait(Pdf.sample(), "?name=newer.pdf").id();
    JsonNode newest = api.get("/api/v1/extractions?limit=1").json();
    assertThat(newest.at("/items/0/id").asText()).isEqualTo(second);
    String cursor = newest.get("next").asText();
    JsonNode next = api.get("/api/v1/extractions?limit=1&cursor=" + cursor).json();
    assertThat(next.at("/items/0/id").asText()).isEqualTo(first);
  }

  @Test
  void anErasedOneLeavesAReceiptThatTheLogKnows() {
    Answer result = api.submitAndWait(Pdf.sample(), "");
    Answer receipt =
        api.send(
            api.request("/api/v1/extractions/" + result.id())
                .header("Prefer", "return=representation")
                .DELETE());
    assertThat(receipt.status()).isEqualTo(200);
    JsonNode told = receipt.json();
    assertThat(told.get("documentSha256")).isEqualTo(result.json().at("/document/sha256"));
    assertThat(told.get("erased")).hasToString("[\"document\",\"result\"]");
    JsonNode entry =
        api.get("/api/v1/admin/audit?limit=1&before=" + (told.get("entry").asLong() + 1)).json();
    assertThat(entry.at("/items/0/change/action").asText()).isEqualTo("extraction.erase");
    assertThat(entry.at("/items/0/change/subject").asText()).contains(result.id());
    assertThat(entry.at("/items/0/digest")).isEqualTo(told.get("digest"));
    assertThat(api.get("/api/v1/admin/audit/verify").json().path("brokenAt").isNull()).isTrue();
  }

  @Test
  void anErasedExtractionIsGoneWithItsFiles(RunningServer server) {
    long before = server.filesKept();
    String path = "/api/v1/extractions/" + api.submitAndWait(Pdf.sample(), "").id();
    assertThat(server.filesKept()).isEqualTo(before + 2);
    assertThat(api.delete(path).status()).isEqualTo(204);
    assertThat(server.filesKept()).isEqualTo(before);
    assertThat(api.get(path).code()).isEqualTo("not-found");
    assertThat(api.get(path + "/result").code()).isEqualTo("not-found");
    assertThat(api.delete(path).code()).isEqualTo("not-found");
  }
}

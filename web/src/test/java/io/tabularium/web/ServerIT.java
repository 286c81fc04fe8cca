package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.web.Api.Answer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the server tells of itself, and what it survives. */
@ExtendWith(ServerExtension.class)
class ServerIT {

  private RunningServer server;
  private Api api;

  @BeforeEach
  void connect(RunningServer running) {
    server = running;
    api = new Api(server, RunningServer.KEY);
  }

  @Test
  void everyAnswerCarriesItsIdAndItsTime() {
    String[] paths = {
      "/",
      "/health",
      "/health/live",
      "/health/ready",
      "/metrics",
      "/openapi",
      "/docs/index.html",
      "/api/capabilities",
      "/security/status",
      "/api/v1/me",
      "/nothing",
      "/docs/nothing"
    };
    for (String path : paths) {
      Answer answer = api.get(path);
      assertThat(answer.header("X-Request-Id")).as(path).isNotBlank();
      assertThat(answer.header("X-Process-Time")).as(path).matches("\\d+\\.\\d{6}");
    }
  }

  @Test
  void aCallersOwnRequestIdIsKept() {
    Answer answer = api.send(api.request("/").header("X-Request-Id", "mine-1"));
    assertThat(answer.header("X-Request-Id")).isEqualTo("mine-1");
    Answer unsafe = api.send(api.request("/").header("X-Request-Id", "a b<script>"));
    assertThat(unsafe.header("X-Request-Id")).isNotEqualTo("a b<script>");
  }

  @Test
  void readinessLooksAtDatabaseAndStorage() {
    JsonNode ready = api.get("/health/ready").json();
    assertThat(ready.get("status").asText()).isEqualTo("UP");
    assertThat(ready.get("checks").findValuesAsText("name")).contains("database", "storage");
  }

  @Test
  void metricsNameRequestsExtractionsAndThePool() {
    api.submitAndWait(Pdf.sample(), "?fresh=true");
    String metrics = api.get("/metrics").text();
    assertThat(metrics)
        .contains("tabularium_api_requests_total")
        .contains("tabularium_api_request_duration")
        .contains("tabularium_extraction_duration")
        .contains("tabularium_queue_wait_seconds_bucket{kind=\"extraction\"")
        .containsPattern("tabularium_pool_size\\{pool=\"database\"} \\d")
        .containsPattern("tabularium_pool_checked_out\\{pool=\"database\"} \\d");
  }

  @Test
  void openApiDescribesEveryRouteWithItsErrors() {
    JsonNode paths = api.get("/openapi?format=JSON").json().get("paths");
    for (String path :
        new String[] {
          "/api/v1/extractions",
          "/api/v1/extractions/{id}",
          "/api/v1/extractions/{id}/result",
          "/api/v1/extractions/{id}/result/tables/{n}",
          "/extract",
          "/api/parse-pdf",
          "/api/v1/extractions/{id}/events",
          "/api/v1/batches",
          "/api/v1/batches/{id}",
          "/api/v1/batches/{id}/result",
          "/api/v1/webhooks/secret",
          "/api/v1/webhooks/deliveries",
          "/api/v1/webhooks/deliveries/{id}",
          "/api/v1/webhooks/deliveries/{id}/redeliver",
          "/api/v1/me",
          "/api/v1/extractions/quote",
          "/api/v1/admin/jobs",
          "/api/v1/admin/jobs/{id}/retry",
          "/api/v1/admin/settings/{name}",
          "/api/v1/performance/breakers"
        }) {
      assertThat(paths.has(path)).as(path).isTrue();
      paths
          .get(path)
          .forEach(operation -> assertThat(operation.get("responses").has("401")).isTrue());
    }
    for (String path : new String[] {"/api/v1/extractions", "/api/v1/batches", "/extract"}) {
      assertThat(paths.get(path).at("/post/parameters").findValuesAsText("name"))
          .as(path)
          .containsOnlyOnce("Idempotency-Key");
    }
    JsonNode submit = paths.at("/~1api~1v1~1extractions/post/responses");
    for (String status :
        new String[] {"200", "202", "400", "401", "409", "413", "415", "422", "503"}) {
      assertThat(submit.has(status)).as(status).isTrue();
    }
  }

  @Test
  void openRoutesNeedNoKey() {
    Api nobody = new Api(server, "");
    assertThat(nobody.get("/").json().get("name").asText()).isEqualTo("tabularium");
    Answer capabilities = nobody.get("/api/capabilities");
    assertThat(capabilities.header("Cache-Control")).contains("max-age=3600");
    assertThat(capabilities.json().at("/tiers/free/maxPages").asInt()).isEqualTo(100);
    assertThat(capabilities.json().get("formats")).hasSize(6);
    assertThat(nobody.get("/security/status").status()).isEqualTo(200);
  }

  @Test
  void theCallerIsToldWhoHeIs() {
    JsonNode me = api.get("/api/v1/me").json();
    assertThat(me.get("tier").asText()).isEqualTo("enterprise");
    assertThat(me.get("scopes")).hasSize(3);
    Answer byOtherHeader =
        new Api(server, "").send(api.request("/api/v1/me").setHeader("X-API-Key", "unknown"));
    assertThat(byOtherHeader.status()).isEqualTo(200);
  }

  @Test
  void aKilledServerServesItsFinishedResultsAndFinishesTheOthers() {
    Answer finished = api.submitAndWait(Pdf.sample(), "?name=before.pdf");
    String[] waiting = new String[8];
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] = api.submit(Pdf.sample(), "?name=waiting" + i + ".pdf").id();
    }
    server.killAndStartAgain();
    Answer again = api.get("/api/v1/extractions/" + finished.id() + "/result");
    assertThat(again.text()).isEqualTo(finished.text());
    for (String id : waiting) {
      assertThat(api.awaitEnd(id).get("status").asText()).as(id).isEqualTo("succeeded");
    }
  }

  @Test
  void keysAndPasswordsAreNotInTheLog() throws IOException {
    api.submitAndWait(Pdf.encrypted("never-to-be-logged"), "?password=never-to-be-logged");
    api.form("/extract", Map.of("a.pdf", Pdf.sample()), Map.of("password", "never-to-be-logged"));
    assertThat(server.log()).doesNotContain(RunningServer.KEY, "never-to-be-logged");
  }
}

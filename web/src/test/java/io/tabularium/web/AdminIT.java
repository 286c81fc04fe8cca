package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.web.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients, keys, tiers, use and the audit log by API, as an administrator's key sees them. */
@ExtendWith(ServerExtension.class)
class AdminIT {

  private static final String CLIENTS = Api.CLIENTS;
  private static final String JOBS = "/api/v1/admin/jobs";
  private static final String STARTER = "/api/v1/admin/tiers/starter";
  private static final int SECONDS_TO_HOLD = 5;

  private RunningServer server;
  private Api admin;

  @BeforeEach
  void connect(RunningServer running) {
    server = running;
    admin = new Api(server, RunningServer.KEY);
  }

  private Answer send(String method, String path, String json) {
    return admin.send(admin.request(path).method(method, BodyPublishers.ofString(json)));
  }

  private String client() {
    return admin.addClient("client-" + UUID.randomUUID(), "starter");
  }

  private Api api(JsonNode key) {
    return new Api(server, key.get("key").asText());
  }

  /** Waits as long as a change may take until the caller gets that status. */
  private static void awaitStatus(Api api, int status) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_HOLD);
    while (api.get("/api/v1/me").status() != status && System.nanoTime() < end) {
      RunningServer.pause();
    }
    assertThat(api.get("/api/v1/me").status()).isEqualTo(status);
  }

  @Test
  void aKeyCanBeMadeRotatedAndRevoked() {
    String client = client();
    JsonNode key = admin.addKey(client, "{\"name\":\"import\"}");
    Api caller = api(key);
    JsonNode me = caller.get("/api/v1/me").json();
    assertThat(me.get("clientId").asText()).isEqualTo(client);
    assertThat(me.at("/usage/requests/0/remaining").asInt()).isEqualTo(99);
    assertThat(me.at("/usage/pagesLeftThisMonth").asInt()).isEqualTo(20000);
    String keys = CLIENTS + "/" + client + "/keys/";
    Answer rotated =
        send("POST", keys + key.get("id").asText() + "/rotate", "{\"overlapMinutes\":0}");
    assertThat(rotated.status()).isEqualTo(201);
    Api fresh = api(rotated.json());
    assertThat(fresh.get("/api/v1/me").status()).isEqualTo(200);
    awaitStatus(caller, 401);
    assertThat(admin.delete(keys + rotated.id()).status()).isEqualTo(204);
    awaitStatus(fresh, 401);
    Answer shown = admin.get(CLIENTS + "/" + client);
    assertThat(shown.json().get("keys")).hasSize(2);
    assertThat(shown.text()).doesNotContain(key.get("key").asText());
  }

  @Test
  void scopesHold() {
    String client = client();
    Api reader = api(admin.addKey(client, "{\"name\":\"r\",\"scopes\":[\"read\"]}"));
    Api sender = api(admin.addKey(client, "{\"name\":\"s\",\"scopes\":[\"extract\"]}"));
    assertThat(reader.submit(Pdf.sample(), "").status()).isEqualTo(403);
    assertThat(reader.get(CLIENTS).status()).isEqualTo(403);
    assertThat(sender.get("/api/v1/extractions").status()).isEqualTo(403);
    String id = sender.submit(Pdf.sample(), "").id();
    reader.awaitEnd(id);
    // another client's is not there at all
    Api other = api(admin.addKey(client(), "{\"name\":\"o\"}"));
    assertThat(other.get("/api/v1/extractions/" + id).code()).isEqualTo("not-found");
    assertThat(other.get("/api/v1/extractions/" + id + "/result").status()).isEqualTo(404);
    assertThat(other.delete("/api/v1/extractions/" + id).status()).isEqualTo(404);
  }

  @Test
  void aTiersChangeHoldsWithinSecondsAndStandsInTheLog() {
    Api caller = api(admin.addKey(client(), "{\"name\":\"k\"}"));
    assertThat(caller.get("/api/v1/me").header("X-RateLimit-Limit")).isEqualTo("100");
    try {
      Answer changed = send("PATCH", STARTER, "{\"requestsPerMinute\":3}");
      assertThat(changed.json().get("requestsPerMinute").asInt()).isEqualTo(3);
      assertThat(changed.json().get("maxPages").asInt()).isEqualTo(500);
      awaitStatus(caller, 429);
    } finally {
      send("PATCH", STARTER, "{\"requestsPerMinute\":100}");
    }
    JsonNode entry = admin.get("/api/v1/admin/audit?limit=1").json().at("/items/0");
    assertThat(entry.at("/change/action").asText()).isEqualTo("tier.change");
    assertThat(entry.get("actor").asText()).startsWith("client bootstrap");
    assertThat(admin.get("/api/v1/admin/audit/verify").json().get("brokenAt").isNull()).isTrue();
  }

  @Test
  void whatMakesNoSenseIsRefusedWithTheRemedy() {
    for (String json :
        new String[] {
          "{\"requestsPerMinute\":0}", "{\"colour\":1}", "{\"maxPages\":\"many\"}", "", "{"
        }) {
      Answer answer = send("PATCH", STARTER, json);
      assertThat(answer.status()).as(json + answer.text()).isEqualTo(400);
      assertThat(answer.json().get("detail").asText()).isNotBlank();
    }
    assertThat(send("PUT", STARTER, "{\"maxPages\":5}").status()).isEqualTo(400);
    assertThat(send("PATCH", "/api/v1/admin/tiers/gold", "{\"maxPages\":5}").status())
        .isEqualTo(404);
    assertThat(send("POST", CLIENTS, "{\"name\":\"x\",\"tier\":\"gold\"}").status()).isEqualTo(400);
    assertThat(admin.get(CLIENTS + "/no-uuid").status()).isEqualTo(404);
    for (String query :
        new String[] {
          "usage?from=x&to=y",
          "usage?from=2020-01-01&to=%2B999999999-01-01",
          "jobs?from=%2B1000000000-12-31T23:59:59Z",
          "jobs?to=now",
          "jobs?cursor=next",
          "jobs?limit=501",
          "jobs/quarantine?limit=many"
        }) {
      assertThat(admin.get("/api/v1/admin/" + query).status()).as(query).isEqualTo(400);
    }
    String key = "{\"name\":\"k\",\"expiresAt\":\"+1000000000-12-31T23:59:59Z\"}";
    assertThat(send("POST", CLIENTS + "/" + client() + "/keys", key).status()).isEqualTo(400);
  }

  @Test
  void jobsCanBeListedHastenedCancelledAndTriedAgain() {
    String owner = admin.addClient("client-" + UUID.randomUUID(), "enterprise");
    Api caller = api(admin.addKey(owner, "{\"name\":\"k\"}"));
    String client = caller.get("/api/v1/me").json().get("client").asText();
    for (int i = 0; i < 8; i++) { // many times the work that is done while the calls below are made
      caller.submit(Pdf.pages(1000), "?priority=low");
    }
    String id = caller.submit(Pdf.pages(300), "?priority=low").id();
    Answer hastened = send("PUT", JOBS + "/" + id + "/priority", "{\"priority\":\"high\"}");
    assertThat(hastened.json().path("priority").asText()).as(hastened.text()).isEqualTo("high");
    JsonNode listed = admin.get(JOBS + "?limit=3&client=" + client).json();
    assertThat(listed.get("items")).hasSize(3);
    assertThat(listed.at("/items/0/id").asText()).isEqualTo(id);
    String next = JOBS + "?limit=3&client=" + client + "&cursor=" + listed.get("next").asText();
    assertThat(admin.get(next).json().at("/items/0/id").asText()).isLessThan(id);
    Answer cancelled = send("POST", JOBS + "/" + id + "/cancel", "");
    assertThat(cancelled.json().path("status").asText())
        .as(cancelled.text())
        .isEqualTo("cancelled");
    assertThat(send("POST", JOBS + "/" + id + "/cancel", "").status()).isEqualTo(400);
    assertThat(send("POST", JOBS + "/" + id + "/retry", "").status()).isEqualTo(400);
    assertThat(admin.get(JOBS + "/" + id).json().get("status").asText()).isEqualTo("cancelled");
    assertThat(admin.get(JOBS + "/quarantine").json().get("items")).isEmpty();
    assertThat(admin.get(JOBS + "?status=gone").status()).isEqualTo(400);
    assertThat(admin.get(JOBS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(admin.get("/api/v1/admin/audit?limit=1").text()).contains("job.cancel");
    for (JsonNode left : admin.get(JOBS + "?status=queued&client=" + client).json().get("items")) {
      send("POST", JOBS + "/" + left.get("id").asText() + "/cancel", "");
    }
  }

  @Test
  void aJobWhoseDocumentIsGoneIsNotTriedAgain() {
    String id = admin.submit(Pdf.encrypted("secret"), "").id();
    assertThat(admin.awaitEnd(id).at("/error/code").asText()).isEqualTo("password-required");
    Answer again = send("POST", JOBS + "/" + id + "/retry", "");
    assertThat(again.code()).isEqualTo("invalid-option");
    assertThat(again.text()).contains("it must be sent again");
    String unknown = JOBS + "/" + UUID.randomUUID() + "/retry";
    assertThat(send("POST", unknown, "").code()).isEqualTo("not-found");
  }

  @Test
  void aTierIsTriedOutAndPutAsAWhole() {
    Answer now = admin.get(STARTER);
    assertThat(now.json().get("tier").asText()).isEqualTo("starter");
    Answer tried = admin.post(STARTER + "/preview", "{\"requestsPerMinute\":1}");
    assertThat(tried.json().get("clients").isNumber()).as(tried.text()).isTrue();
    assertThat(admin.get(STARTER).json()).isEqualTo(now.json());
    assertThat(admin.post(STARTER + "/preview", "").code()).isEqualTo("invalid-option");
    Answer put = send("PUT", STARTER, now.text());
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    assertThat(put.json().get("maxPages")).isEqualTo(now.json().get("maxPages"));
    assertThat(send("PUT", "/api/v1/admin/tiers/gold", now.text()).status()).isEqualTo(404);
    assertThat(admin.get("/api/v1/admin/tiers/gold").status()).isEqualTo(404);
  }

  @Test
  void aClientMovesToAnotherTierAndOneThatIsNotThereDoesNot() {
    String client = CLIENTS + "/" + client();
    Answer moved = send("PATCH", client, "{\"tier\":\"business\"}");
    assertThat(moved.json().get("tier").asText()).as(moved.text()).isEqualTo("business");
    assertThat(admin.get(client).json().get("tier").asText()).isEqualTo("business");
    assertThat(send("PATCH", client, "{\"tier\":\"gold\"}").code()).isEqualTo("invalid-option");
    String unknown = CLIENTS + "/" + UUID.randomUUID();
    assertThat(send("PATCH", unknown, "{\"tier\":\"free\"}").status()).isEqualTo(404);
    assertThat(admin.post(unknown + "/keys", "{\"name\":\"k\"}").status()).isEqualTo(404);
    assertThat(admin.get(unknown + "/invoice-rules").status()).isEqualTo(404);
  }

  @Test
  void aTiersBoundOnWaitingDocumentsHolds() {
    Api caller = api(admin.addKey(client(), "{\"name\":\"k\"}"));
    try {
      send("PATCH", STARTER, "{\"maxWaiting\":0}");
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_HOLD);
      String wish = "{\"bytes\":1000,\"pageCount\":3,\"options\":{\"pages\":\"2-\"}}";
      JsonNode quote = quote(caller, wish);
      while (quote.get("admitted").asBoolean() && System.nanoTime() < end) {
        RunningServer.pause();
        quote = quote(caller, wish);
      }
      assertThat(quote.get("stoppedBy").asText()).isEqualTo("waiting-documents");
      assertThat(quote.get("pages").asInt()).isEqualTo(2);
      Answer refused = caller.submit(Pdf.sample(), "");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.text()).contains("waiting-documents");
      assertThat(refused.header("Retry-After")).isNotNull();
    } finally {
      send("PATCH", STARTER, "{\"maxWaiting\":100}");
    }
    assertThat(quote(admin, "{\"bytes\":1000,\"pageCount\":30000}").get("stoppedBy").asText())
        .isEqualTo("too-many-pages");
    assertThat(quote(admin, "{\"pageCount\":3}").get("code").asText()).isEqualTo("invalid-option");
  }

  private static JsonNode quote(Api caller, String json) {
    return caller
        .send(
            caller
                .request("/api/v1/extractions/quote")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)))
        .json();
  }

  @Test
  void aSettingThatNeedsNoRestartIsChangedWhileTheServerRuns() {
    String path = "/api/v1/admin/settings/tabularium.result.reuse";
    byte[] document = Pdf.pages(3);
    admin.submitAndWait(document, "");
    assertThat(admin.submitAndWait(document, "").header("Cache-Status")).endsWith("hit");
    try {
      assertThat(send("PUT", path, "{\"value\":\"false\"}").status()).isEqualTo(204);
      assertThat(admin.get(path).json().get("restartNeeded").asBoolean()).isFalse();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_HOLD);
      String status = "hit";
      while (status.endsWith("hit") && System.nanoTime() < end) {
        status = admin.submitAndWait(document, "").header("Cache-Status");
      }
      assertThat(status).endsWith("miss");
      assertThat(admin.get(path).json().get("source").asText()).isEqualTo("stored");
    } finally {
      assertThat(admin.delete(path).status()).isEqualTo(204);
    }
    assertThat(send("PUT", path, "{\"value\":\"maybe\"}").status()).isEqualTo(400);
    String workers = "/api/v1/admin/settings/tabularium.workers";
    assertThat(send("PUT", workers, "{\"value\":\"9\"}").json().get("detail").asText())
        .contains("start again");
    Answer all = admin.get("/api/v1/admin/settings");
    assertThat(all.text()).doesNotContain(RunningServer.KEY).contains("tabularium.workers");
    assertThat(admin.get("/api/v1/admin/settings/colour").status()).isEqualTo(404);
  }

  @Test
  void useIsToldAsATable() {
    Answer csv = admin.get("/api/v1/admin/usage/csv?from=2020-01-01&to=2999-01-01");
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text()).startsWith("day,clientId,clientName,");
    Answer json = admin.get("/api/v1/admin/usage?from=2020-01-01&to=2999-01-01");
    assertThat(json.json().get("items").size()).isEqualTo(csv.text().lines().count() - 1);
  }

  @Test
  void inProductionNobodyGetsAKeyForTheAsking() {
    Answer answer =
        new Api(server, "")
            .send(admin.request("/api/v1/auth/dev-token").POST(BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not-found");
  }
}

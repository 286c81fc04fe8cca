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

  private static final String CLIENTS = "/api/v1/admin/clients";
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
    String wish = "{\"name\":\"client-" + UUID.randomUUID() + "\",\"tier\":\"starter\"}";
    Answer answer = send("POST", CLIENTS, wish);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.id();
  }

  private JsonNode key(String client, String json) {
    Answer answer = send("POST", CLIENTS + "/" + client + "/keys", json);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
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
    JsonNode key = key(client, "{\"name\":\"import\"}");
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
    Api reader = api(key(client, "{\"name\":\"r\",\"scopes\":[\"read\"]}"));
    Api sender = api(key(client, "{\"name\":\"s\",\"scopes\":[\"extract\"]}"));
    assertThat(reader.submit(Pdf.sample(), "").status()).isEqualTo(403);
    assertThat(reader.get(CLIENTS).status()).isEqualTo(403);
    assertThat(sender.get("/api/v1/extractions").status()).isEqualTo(403);
    String id = sender.submit(Pdf.sample(), "").id();
    reader.awaitEnd(id);
    // another client's is not there at all
    Api other = api(key(client(), "{\"name\":\"o\"}"));
    assertThat(other.get("/api/v1/extractions/" + id).status()).isEqualTo(404);
    assertThat(other.get("/api/v1/extractions/" + id + "/result").status()).isEqualTo(404);
    assertThat(other.delete("/api/v1/extractions/" + id).status()).isEqualTo(404);
  }

  @Test
  void aTiersChangeHoldsWithinSecondsAndStandsInTheLog() {
    Api caller = api(key(client(), "{\"name\":\"k\"}"));
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
    assertThat(admin.get("/api/v1/admin/usage?from=x&to=y").status()).isEqualTo(400);
  }

  @Test
  void useIsToldAsATable() {
    Answer csv = admin.get("/api/v1/admin/usage/csv?from=2020-01-01&to=2999-01-01");
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text()).startsWith("day,clientId,clientName,");
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

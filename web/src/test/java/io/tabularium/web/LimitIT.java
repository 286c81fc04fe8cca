package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.web.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do how much, as a caller sees it: a server in the profile of developers. */
class LimitIT {

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server =
        RunningServer.start(
            Map.of("TABULARIUM_PROFILE", "dev", "TABULARIUM_TRUSTED_PROXIES", "127.0.0.0/8"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Api api(String tier) {
    Api nobody = new Api(server, "");
    Answer token =
        nobody.send(
            nobody
                .request("/api/v1/auth/dev-token")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"tier\":\"" + tier + "\"}")));
    assertThat(token.status()).as(token.text()).isEqualTo(200);
    return new Api(server, token.json().get("key").asText());
  }

  /** Somebody without a key, whose proxy says that he comes from that address. */
  private static Answer from(String address, String path) {
    Api nobody = new Api(server, "");
    return nobody.send(nobody.request(path).header("X-Forwarded-For", address));
  }

  @Test
  void aDevelopmentKeyIsTold() {
    Api nobody = new Api(server, "");
    Answer free =
        nobody.send(nobody.request("/api/v1/auth/dev-token").POST(BodyPublishers.noBody()));
    assertThat(free.json().get("tier").asText()).isEqualTo("free");
    assertThat(free.json().get("expiresAt").asText()).endsWith("Z");
    assertThat(free.header("X-RateLimit-Limit")).isNull();
    Answer wrong =
        nobody.send(
            nobody
                .request("/api/v1/auth/dev-token")
                .POST(BodyPublishers.ofString("{\"tier\":\"gold\"}")));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.code()).isEqualTo("invalid-option");
    assertThat(wrong.text()).contains("professional");
  }

  @Test
  void aFreeKeyHasTwentyRequestsAMinute() {
    Api free = api("free");
    for (int i = 1; i <= 20; i++) {
      Answer answer = free.get("/api/v1/extractions");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("20");
      assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo(Integer.toString(20 - i));
      assertThat(answer.header("RateLimit-Policy")).contains("\"client-minute\";q=20;w=60");
      assertThat(answer.header("RateLimit")).contains("\"client-minute\";r=" + (20 - i) + ";t=");
    }
    Answer refused = free.submit(Pdf.sample(), "");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    JsonNode problem = refused.json();
    assertThat(problem.get("code").asText()).isEqualTo("limit-exceeded");
    assertThat(problem.get("which").asText()).isEqualTo("client-minute");
    assertThat(problem.get("limit").asInt()).isEqualTo(20);
    assertThat(problem.get("remaining").asInt()).isZero();
    assertThat(problem.get("reset").asInt()).isBetween(1, 60);
    assertThat(problem.at("/nextTier/tier").asText()).isEqualTo("starter");
    assertThat(problem.at("/nextTier/limit").asInt()).isEqualTo(100);
    assertThat(problem.get("requestId").asText()).isEqualTo(refused.header("X-Request-Id"));
  }

  @Test
  void healthAndTheDescriptionOfTheApiAreNeverLimited() {
    for (String path : new String[] {"/health", "/health/live", "/openapi", "/docs/index.html"}) {
      IntStream.range(0, 70)
          .forEach(i -> assertThat(from("192.0.2.10", path).status()).isEqualTo(200));
      assertThat(from("192.0.2.10", path).header("X-RateLimit-Limit")).as(path).isNull();
    }
  }

  @Test
  void anAddressHasItsOwnLimits() {
    for (int i = 0; i < 20; i++) {
      assertThat(from("192.0.2.1", "/security/status").status()).isEqualTo(200);
    }
    Answer refused = from("192.0.2.1", "/security/status");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.json().get("which").asText()).isEqualTo("security-minute");
    // the refused one cost nothing: 40 of 60 are left for others
    for (int i = 0; i < 40; i++) {
      assertThat(from("192.0.2.1", "/").status()).isEqualTo(200);
    }
    assertThat(from("192.0.2.1", "/").json().get("which").asText()).isEqualTo("address-minute");
    assertThat(from("192.0.2.2", "/").status()).isEqualTo(200);
    assertThat(from("192.0.2.99, 192.0.2.1", "/").status()).as("last hop counts").isEqualTo(429);
  }

  @Test
  void withoutAKeyNothingIsExtractedAndGuessingIsLimited() {
    for (int i = 0; i < 60; i++) {
      assertThat(from("192.0.2.3", "/api/v1/me").status()).isEqualTo(401);
    }
    assertThat(from("192.0.2.3", "/api/v1/me").status()).isEqualTo(429);
  }
}

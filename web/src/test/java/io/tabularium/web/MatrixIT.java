package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.account.Scope;
import io.tabularium.web.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every scope and tier against every route of {@link RouteRule}: allowed, 401, 403 or 404. The
 * limits of requests are off meanwhile, as an administrator can have them.
 */
@ExtendWith(ServerExtension.class)
class MatrixIT {

  private static final String SETTINGS = "/api/v1/admin/settings/";
  private static final String LIMITS = SETTINGS + "tabularium.rate.limit.enabled";
  private static final String ANONYMOUS = SETTINGS + "tabularium.anonymous.extract";
  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
  private static final List<String> TIERS =
      List.of("free", "starter", "professional", "business", "enterprise");

  private static final String FORM = "multipart/form-data; boundary=x";

  /** What takes documents: other content types are refused before anybody asks for the key. */
  private static final Set<String> SENDING =
      Set.of(
          "/extract",
          "/api/parse-pdf",
          "/api/v1/extractions",
          "/api/v1/batches",
          "/api/v1/invoices");

  /** In the profile of the tests there is none: it is not found whoever asks. */
  private static final String DEVELOPERS = "/api/v1/auth/dev-token";

  private RunningServer server;
  private Api admin;

  @BeforeEach
  void switchLimitsOff(RunningServer running) {
    server = running;
    admin = new Api(server, RunningServer.KEY);
    set(LIMITS, "false");
    RunningServer.await(() -> admin.get("/api/v1/me").header("X-RateLimit-Limit") == null);
  }

  @AfterEach
  void switchLimitsOn() {
    assertThat(admin.delete(LIMITS).status()).isEqualTo(204);
    RunningServer.await(() -> admin.get("/api/v1/me").header("X-RateLimit-Limit") != null);
  }

  private Answer send(Api caller, String method, String path, String json) {
    return caller.send(
        caller
            .request(path)
            .header("Content-Type", SENDING.contains(path) ? FORM : "application/json")
            .method(
                method,
                WITH_BODY.contains(method)
                    ? BodyPublishers.ofString(json)
                    : BodyPublishers.noBody()));
  }

  private void set(String path, String value) {
    Answer answer = send(admin, "PUT", path, "{\"value\":\"" + value + "\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(204);
  }

  /** A new client's key of one scope. */
  private Api caller(String tier, Scope scope) {
    String client = admin.addClient("matrix-" + UUID.randomUUID(), tier);
    String terms = "{\"name\":\"k\",\"scopes\":[\"" + scope.wire() + "\"]}";
    return new Api(server, admin.addKey(client, terms).get("key").asText());
  }

  /**
   * The path with things in the place of its parameters that are not there; no profile begins,
   * which other tests would find running.
   */
  private static String nowhere(RouteRule route) {
    String path = route.path().replace("{id}", UUID.randomUUID().toString());
    return path.replaceAll("\\{\\w+}", "0") + (path.endsWith("/profiles") ? "?seconds=0" : "");
  }

  private Answer call(Api caller, RouteRule route) {
    return send(caller, route.method(), nowhere(route), "{}");
  }

  /** What is wrong with an answer to who may call the route; null if nothing is. */
  private static String faultOfAllowed(Answer answer) {
    boolean refused = Set.of(401, 403, 429).contains(answer.status());
    return refused || answer.status() >= 500 ? answer.status() + " " + answer.text() : null;
  }

  private static String faultOfRefused(Answer answer, int status, String code) {
    boolean right = answer.status() == status && code.equals(answer.code());
    return right ? null : answer.status() + " " + answer.text();
  }

  @Test
  void theTableHasEveryRouteThatTheServerDescribes() {
    Set<String> described = new TreeSet<>();
    JsonNode paths = admin.get("/openapi?format=JSON").json().get("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    Set<String> ruled = new TreeSet<>();
    RouteRule.ALL.forEach(rule -> ruled.add(rule.method() + " " + rule.path()));
    assertThat(described).isEqualTo(ruled);
  }

  @Test
  void withoutAKeyOnlyWhatIsOpenIsServed() {
    Api nobody = new Api(server, "");
    List<String> faults = new ArrayList<>();
    for (RouteRule route : RouteRule.ALL) {
      Answer answer = call(nobody, route);
      note(
          faults,
          route + " without a key",
          route.scope() == null
              ? faultOfAllowed(answer)
              : faultOfRefused(answer, 401, "unauthenticated"));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyScopeOfEveryTierOpensItsRoutesAndNoOther() {
    List<String> faults = new ArrayList<>();
    for (String tier : TIERS) {
      for (Scope scope : Scope.values()) {
        Api caller = caller(tier, scope);
        for (RouteRule route : RouteRule.ALL) {
          boolean allowed = route.scope() == null || route.scope() == scope;
          Answer answer = call(caller, route);
          note(
              faults,
              route + " with " + scope + " of " + tier,
              allowed ? faultOfAllowed(answer) : faultOfRefused(answer, 403, "forbidden"));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whereAnonymousCallersAreAllowedTheyMaySendAndNothingElse() {
    Api nobody = new Api(server, "");
    set(ANONYMOUS, "true");
    try {
      RunningServer.await(() -> nobody.submit(Pdf.truncated(), "?pages=x").status() != 401);
      List<String> faults = new ArrayList<>();
      for (RouteRule route : RouteRule.ALL) {
        boolean allowed =
            route.scope() == null
                || (route.scope() == Scope.EXTRACT && SENDING.contains(route.path()));
        Answer answer = call(nobody, route);
        note(
            faults,
            route + " by an anonymous caller",
            allowed ? faultOfAllowed(answer) : faultOfRefused(answer, 401, "unauthenticated"));
      }
      assertThat(faults).isEmpty();
    } finally {
      assertThat(admin.delete(ANONYMOUS).status()).isEqualTo(204);
      RunningServer.await(() -> nobody.submit(Pdf.truncated(), "?pages=x").status() == 401);
    }
  }

  @Test
  void whatIsAnothersIsNotThere() {
    Map<String, String> things =
        Map.of(
            "extractions", admin.submitAndWait(Pdf.sample(), "").json().get("id").asText(),
            "batches", batch(),
            "invoices", invoice(),
            "webhooks", delivery());
    List<String> faults = new ArrayList<>();
    for (Scope scope : List.of(Scope.READ, Scope.EXTRACT)) {
      Api stranger = caller("business", scope);
      for (RouteRule route : RouteRule.ALL) {
        if (route.scope() == scope && route.path().contains("{id}")) {
          String path = route.path().replace("{id}", things.get(route.path().split("/", -1)[3]));
          String body =
              "PATCH".equals(route.method()) ? "{\"fields\":{\"currency\":\"EUR\"}}" : "{}";
          Answer answer = send(stranger, route.method(), path.replaceAll("\\{\\w+}", "0"), body);
          note(faults, route + " of another", faultOfRefused(answer, 404, "not-found"));
        }
      }
    }
    assertThat(faults).isEmpty();
    admin.delete("/api/v1/extractions/" + things.get("extractions"));
    admin.delete("/api/v1/batches/" + things.get("batches"));
  }

  private String batch() {
    byte[] sample = Pdf.sample();
    return admin.form("/api/v1/batches", Map.of("a.pdf", sample, "b.pdf", sample), Map.of()).id();
  }

  private String invoice() {
    Answer answer = admin.form("/api/v1/invoices", Map.of("i.pdf", Pdf.sample()), Map.of());
    JsonNode json = answer.json();
    return json.has("id") ? json.get("id").asText() : json.at("/items/0/id").asText();
  }

  private String delivery() {
    String address = "http://localhost:" + RunningServer.freePort() + "/";
    String id = admin.submit(Pdf.sample(), "?callbackUrl=" + address).id();
    admin.awaitEnd(id);
    String list = "/api/v1/webhooks/deliveries";
    RunningServer.await(() -> !admin.get(list).json().get("items").isEmpty());
    return admin.get(list).json().at("/items/0/id").asText();
  }

  private static void note(List<String> faults, String what, String fault) {
    if (fault != null && !what.contains(DEVELOPERS)) {
      faults.add(what + ": " + fault);
    }
  }
}

package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.web.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The performance API and {@code /metrics} of a running server. */
@ExtendWith(ServerExtension.class)
class PerformanceIT {

  private static final String API = "/api/v1/performance";
  private static final int PATIENCE_SECONDS = 60;

  private Api api;
  private Api nobody;

  @BeforeEach
  void connect(RunningServer server) {
    api = new Api(server, RunningServer.KEY);
    nobody = new Api(server, "");
  }

  @Test
  void metricsHaveNoLineTwice() {
    api.submitAndWait(Pdf.sample(), "");
    Set<String> series = new HashSet<>();
    for (String line : nobody.get("/metrics").text().split("\n", -1)) {
      if (!line.isEmpty()) {
        String name = line.startsWith("#") ? line : line.substring(0, line.lastIndexOf(' '));
        assertThat(series.add(name)).as(line).isTrue();
      }
    }
    assertThat(String.join("\n", series))
        .contains("tabularium_api_request_duration_seconds_bucket{")
        .contains("tabularium_api_requests_total{method=\"POST\"")
        .contains("tabularium_database_query_duration_ms{quantile=\"0.95\"}")
        .contains("ft_bulkhead_calls_total");
  }

  @Test
  void metricsAsJsonNameThePool() {
    JsonNode metrics = nobody.get("/metrics", "application/json").json();
    for (String name :
        new String[] {"pool_size", "checked_in", "checked_out", "overflow", "invalid"}) {
      assertThat(metrics.get(name).isNumber()).as(name).isTrue();
    }
    assertThat(metrics.get("pool_size").asInt()).isPositive();
    assertThat(metrics.get("tabularium_api_requests_total")).isNotEmpty();
  }

  @Test
  void theDashboardShowsWhatWasJustDone() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      assertThat(api.submitAndWait(Pdf.sample(), "").status()).isEqualTo(200);
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    JsonNode cluster;
    do {
      TimeUnit.MILLISECONDS.sleep(500);
      cluster = api.get(API + "/dashboard").json().get("cluster");
    } while (cluster.at("/processing/count").asInt() < 3 && System.nanoTime() < end);
    assertThat(cluster.at("/processing/count").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(cluster.at("/requests/count").asInt()).isPositive();
    assertThat(cluster.at("/queries/p95Millis").asDouble()).isPositive();
    assertThat(cluster.get("stages").findValuesAsText("name")).contains("read", "regions");
    assertThat(cluster.at("/resources/heapUsedBytes").asDouble()).isPositive();
    JsonNode dashboard = api.get(API + "/dashboard?window=PT1H").json();
    assertThat(dashboard.get("nodes")).hasSize(1);
    assertThat(dashboard.get("objectives")).hasSize(9);
    assertThat(dashboard.get("pools").findValuesAsText("name"))
        .contains("database", "http", "work");
  }

  @Test
  void theDatabaseTellsOfItsHealth() {
    JsonNode health = api.get(API + "/database/health").json();
    assertThat(health.get("reachable").asBoolean()).isTrue();
    assertThat(health.get("latencyMillis").asDouble()).isPositive();
    assertThat(health.at("/migrations/failed").asInt()).isZero();
    assertThat(health.at("/pool/maximum").asInt()).isEqualTo(50);
    if (!health.get("product").asText().equals("H2")) {
      assertThat(health.get("threadsConnected").asInt()).isPositive();
      assertThat(health.get("maxConnections").asInt()).isPositive();
    }
  }

  @Test
  void slowestStatementsComeFirstWithTheirPlans() throws InterruptedException {
    api.get("/api/v1/extractions");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    JsonNode queries;
    do {
      TimeUnit.MILLISECONDS.sleep(500);
      queries = api.get(API + "/slow-queries?limit=50").json().get("queries");
    } while (queries.isEmpty() && System.nanoTime() < end);
    double before = Double.MAX_VALUE;
    String select = null;
    for (JsonNode query : queries) {
      assertThat(query.get("p95Millis").asDouble()).isLessThanOrEqualTo(before);
      before = query.get("p95Millis").asDouble();
      if (query.get("operation").asText().equals("select")) {
        select = query.get("id").asText();
      }
    }
    assertThat(api.get(API + "/slow-queries/" + select + "/plan").json().get("plan")).isNotEmpty();
  }

  @Test
  void budgetsAreTheFourOfTheRequirements() {
    assertThat(api.get(API + "/budgets").json().get("budgets").findValuesAsText("metric"))
        .containsExactly(
            "api_response_time_p95",
            "database_query_time_p95",
            "memory_usage_mb",
            "cpu_usage_percent");
  }

  @Test
  void everythingIsInTheExport() {
    JsonNode export = api.get(API + "/export").json();
    for (String part :
        new String[] {"dashboard", "database", "slowRequests", "slowQueries", "budgets"}) {
      assertThat(export.get(part).isObject()).as(part).isTrue();
    }
  }

  @Test
  void aLoadTestIsKeptWithItsVerdict() {
    Answer good = post("{\"scenario\":\"it\",\"baseline\":true,\"figures\":{\"p95Millis\":100}}");
    assertThat(good.status()).isEqualTo(201);
    assertThat(good.json().get("passed").asBoolean()).isTrue();
    JsonNode worse =
        post("{\"scenario\":\"it\",\"figures\":{\"p95Millis\":9000,\"averageMillis\":10}}").json();
    JsonNode found = api.get(API + "/load-test/" + worse.get("id").asText()).json();
    assertThat(found.get("verdict").asText()).isEqualTo("missed");
    assertThat(found.get("comparedTo").asText()).isEqualTo(good.id());
    assertThat(found.get("misses").findValuesAsText("against"))
        .containsExactlyInAnyOrder("threshold", "baseline");
    assertThat(api.get(API + "/load-test").json().get("items")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(post("no JSON").code()).isEqualTo("malformed-body");
    assertThat(api.get(API + "/load-test/none").code()).isEqualTo("not-found");
  }

  @Test
  void objectivesAndRulesCanBeChanged() {
    JsonNode changed = put("/objectives/error-rate", "{\"bound\":2,\"windowSeconds\":600}").json();
    assertThat(changed.get("bound").asDouble()).isEqualTo(2);
    put("/objectives/error-rate", "{\"bound\":1,\"windowSeconds\":300}");
    assertThat(put("/objectives/none", "{\"bound\":2,\"windowSeconds\":600}").status())
        .isEqualTo(404);
    assertThat(put("/objectives/error-rate", "{\"bound\":0,\"windowSeconds\":600}").code())
        .isEqualTo("invalid-option");
    JsonNode rule =
        put("/alert-rules/HighCpu", "{\"warning\":70,\"critical\":90,\"windowSeconds\":60}").json();
    assertThat(rule.get("critical").asDouble()).isEqualTo(90);
    assertThat(api.get(API + "/alerts").json().has("history")).isTrue();
    assertThat(api.get("/api/v1/me/objectives").json().get("objectives")).hasSize(7);
  }

  @Test
  void aProfileIsTakenReadAndFetched() throws InterruptedException {
    Answer begun = postTo("/profiles?seconds=600");
    assertThat(begun.status()).isEqualTo(201);
    String place = "/profiles/" + begun.id();
    assertThat(postTo("/profiles").code()).isEqualTo("invalid-option");
    assertThat(api.get(API + place).json().get("summary").isNull()).isTrue();
    assertThat(api.get(API + place + "/file").status()).isEqualTo(404);
    assertThat(api.submitAndWait(Pdf.sample(), "").status()).isEqualTo(200);
    assertThat(postTo(place + "/stop").json().get("state").asText()).isEqualTo("finished");
    JsonNode summary = api.get(API + place).json().get("summary");
    assertThat(summary.get("cpuFunctions").isArray()).isTrue();
    assertThat(summary.get("allocations")).isNotEmpty();
    assertThat(api.get(API + place + "/file").response().body()).startsWith('F', 'L', 'R', 0);
    assertThat(api.get(API + "/profiles").json().at("/items/0/id").asText()).isEqualTo(begun.id());
  }

  @Test
  void theMemoryOfTheNodeIsATimeline() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    JsonNode nodes;
    do {
      TimeUnit.MILLISECONDS.sleep(500);
      nodes = api.get(API + "/memory").json().get("nodes");
    } while (nodes.isEmpty() && System.nanoTime() < end);
    assertThat(nodes.at("/0/memoryTimeline/0/memoryMb").isNumber()).isTrue();
    assertThat(nodes.at("/0/leaking").isBoolean()).isTrue();
  }

  @Test
  void onlyAdministratorsKeysMayLook() {
    for (String path :
        new String[] {
          "/dashboard",
          "/database/health",
          "/slow-requests",
          "/slow-queries",
          "/budgets",
          "/export",
          "/profiles",
          "/memory"
        }) {
      assertThat(nobody.get(API + path).status()).as(path).isEqualTo(401);
      assertThat(api.get(API + path).status()).as(path).isEqualTo(200);
    }
    assertThat(api.get(API + "/dashboard?window=never").code()).isEqualTo("invalid-option");
  }

  private Answer post(String json) {
    return api.send(
        api.request(API + "/load-test")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private Answer postTo(String path) {
    return api.send(api.request(API + path).POST(BodyPublishers.noBody()));
  }

  private Answer put(String path, String json) {
    return api.send(
        api.request(API + path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }
}

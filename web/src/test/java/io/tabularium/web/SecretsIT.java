package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.web.Api.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys and passwords are in no log, no answer that is not their own, no figure and no row. */
@ExtendWith(ServerExtension.class)
class SecretsIT {

  private RunningServer server;
  private Api admin;

  @BeforeEach
  void connect(RunningServer running) {
    server = running;
    admin = new Api(server, RunningServer.KEY);
  }

  @Test
  void noneIsWrittenOrToldAnywhere() throws IOException {
    String name = "holder-" + UUID.randomUUID();
    String client = admin.addClient(name, "business");
    JsonNode first = admin.addKey(client, "{\"name\":\"k\"}");
    String rotate = "/keys/" + first.get("id").asText() + "/rotate";
    String second =
        admin
            .post(Api.CLIENTS + "/" + client + rotate, "{\"overlapMinutes\":60}")
            .json()
            .get("key")
            .asText();
    Api holder = new Api(server, second);
    String password = "p-" + UUID.randomUUID();
    String wrong = "w-" + UUID.randomUUID();
    String unknown = "tab_" + UUID.randomUUID();
    byte[] locked = Pdf.encrypted(password);
    List<Answer> answers = new ArrayList<>();
    answers.add(holder.submitAndWait(locked, "?password=" + password));
    answers.add(holder.submitAndWait(locked, "?password=" + wrong));
    answers.add(holder.form("/extract", Map.of("a.pdf", locked), Map.of("password", password)));
    answers.add(new Api(server, unknown).get("/api/v1/me"));
    answers.add(holder.get("/api/v1/me?api_key=" + second));
    answers.add(holder.get("/api/v1/me"));
    String hook = holder.get("/api/v1/webhooks/secret").json().path("secret").asText();
    assertThat(hook).isNotBlank();
    answers.addAll(told());
    assertThat(server.hasWritten(name)).as("what is no secret is found in this way").isTrue();
    for (String secret :
        List.of(
            RunningServer.KEY, first.get("key").asText(), second, password, wrong, unknown, hook)) {
      assertThat(server.hasWritten(secret)).as("a file has " + secret).isFalse();
      assertThat(answers).noneMatch(answer -> answer.text().contains(secret));
    }
  }

  /** What the server tells of itself. */
  private List<Answer> told() {
    List<Answer> answers = new ArrayList<>();
    for (String path :
        new String[] {
          "/metrics",
          "/security/status",
          "/api/v1/performance/slow-requests",
          "/api/v1/performance/slow-queries",
          "/api/v1/performance/dashboard",
          "/api/v1/performance/export",
          "/api/v1/admin/audit?limit=100",
          "/api/v1/admin/settings",
          "/api/v1/admin/jobs",
          Api.CLIENTS
        }) {
      Answer answer = admin.get(path);
      assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
      answers.add(answer);
    }
    return answers;
  }
}

package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tabularium.web.Api.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Callers are told of the end; the operator's list of the tests names localhost, and that only. */
@ExtendWith(ServerExtension.class)
class WebhookIT {

  private static final int PATIENCE_SECONDS = 60;

  private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
  private HttpServer receiver;
  private Api api;

  private record Message(String id, String time, String signature, String trace, String body) {}

  @BeforeEach
  void connect(RunningServer running) throws IOException {
    api = new Api(running, RunningServer.KEY);
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", this::take);
    receiver.start();
  }

  @AfterEach
  void disconnect() {
    receiver.stop(0);
  }

  private void take(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Integer status = answers.poll();
    call.getResponseHeaders().set("Location", "http://localhost/elsewhere");
    call.sendResponseHeaders(status == null ? 204 : status, -1);
    call.close();
    received.add(
        new Message(
            call.getRequestHeaders().getFirst("webhook-id"),
            call.getRequestHeaders().getFirst("webhook-timestamp"),
            call.getRequestHeaders().getFirst("webhook-signature"),
            call.getRequestHeaders().getFirst("traceparent"),
            body));
  }

  private Message next() throws InterruptedException {
    Message message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(message).as("a message").isNotNull();
    return message;
  }

  private Answer submit(byte[] document) {
    return api.submit(document, "?callbackUrl=" + hook());
  }

  private String hook() {
    return "http://localhost:" + receiver.getAddress().getPort() + "/hook";
  }

  private Answer post(String path) {
    return api.send(api.request(path).POST(BodyPublishers.noBody()));
  }

  private JsonNode awaitState(String id, String state) {
    while (true) {
      JsonNode delivery = api.get("/api/v1/webhooks/deliveries/" + id).json();
      if (delivery.path("state").asText().equals(state)) {
        return delivery;
      }
      RunningServer.pause();
    }
  }

  @Test
  void theEndIsToldSignedAndLogged() throws InterruptedException, GeneralSecurityException {
    String id = submit(Pdf.sample()).id();
    Message message = next();
    assertThat(message.body()).contains("\"type\":\"extraction.succeeded\"").contains(id);
    String secret = api.get("/api/v1/webhooks/secret").json().get("secret").asText();
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String signed = message.id() + "." + message.time() + "." + message.body();
    String expected =
        Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    assertThat(message.signature()).isEqualTo("v1," + expected);
    JsonNode delivery = awaitState(message.id(), "delivered");
    assertThat(delivery.at("/log/0/status").asInt()).isEqualTo(204);
    JsonNode list = api.get("/api/v1/webhooks/deliveries?limit=1").json();
    assertThat(list.at("/items/0/id").asText()).isEqualTo(message.id());
    assertThat(post("/api/v1/webhooks/deliveries/" + message.id() + "/redeliver").status())
        .isEqualTo(200);
    assertThat(next().id()).isEqualTo(message.id());
    post("/api/v1/webhooks/secret");
    assertThat(api.get("/api/v1/webhooks/secret").json().get("secret").asText())
        .isNotEqualTo(secret);
  }

  @Test
  void theMessageIsAStepOfTheCallersTrace() throws InterruptedException {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    Answer answer =
        api.send(
            api.request("/api/v1/extractions?callbackUrl=" + hook())
                .header("Content-Type", "application/pdf")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .POST(BodyPublishers.ofByteArray(Pdf.sample())));
    String step = answer.response().headers().firstValue("traceresponse").orElseThrow();
    assertThat(step).startsWith("00-" + trace + "-").endsWith("-01").doesNotContain("b7ad6b716");
    assertThat(next().trace()).startsWith("00-" + trace + "-").endsWith("-01").isNotEqualTo(step);
  }

  @Test
  void whatIsNotTakenComesAgainAndNoRedirectIsFollowed() throws InterruptedException {
    answers.add(500);
    answers.add(302);
    submit(Pdf.truncated());
    Message first = next();
    assertThat(first.body()).contains("extraction.failed").contains("corrupt-pdf");
    assertThat(next().id()).isEqualTo(first.id());
    assertThat(next().id()).isEqualTo(first.id());
    JsonNode delivery = awaitState(first.id(), "delivered");
    assertThat(delivery.get("log")).hasSize(3);
    assertThat(delivery.at("/log/0/status").asInt()).isEqualTo(500);
    assertThat(delivery.at("/log/1/status").asInt()).isEqualTo(302);
  }

  @Test
  void privateAddressesAreRefused(RunningServer server) throws IOException {
    long kept = server.filesKept();
    String here = InetAddress.getLocalHost().getHostName();
    for (String url :
        new String[] {
          "http://127.0.0.1:" + receiver.getAddress().getPort() + "/",
          "http://[::1]/",
          "http://" + here + "/",
          "ftp://localhost/",
          "nonsense"
        }) {
      Answer answer =
          api.submit(Pdf.sample(), "?callbackUrl=" + url.replace("[", "%5B").replace("]", "%5D"));
      assertThat(answer.status()).as(url).isEqualTo(400);
      assertThat(answer.code()).as(url).isEqualTo("invalid-option");
    }
    assertThat(server.filesKept()).isEqualTo(kept);
    String unknown = "/api/v1/webhooks/deliveries/01900000-0000-7000-8000-000000000000";
    assertThat(api.get(unknown).code()).isEqualTo("not-found");
    assertThat(post(unknown + "/redeliver").code()).isEqualTo("not-found");
  }
}

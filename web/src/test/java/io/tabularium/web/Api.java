package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The API as a caller uses it. */
record Api(RunningServer server, String key) {

  static final String CLIENTS = "/api/v1/admin/clients";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "part-of-a-test";
  private static final int PATIENCE_SECONDS = 60;

  /** An answer with its body read. */
  record Answer(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new AssertionError("no JSON: " + text(), e);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    String code() {
      return json().path("code").asText();
    }

    String id() {
      return json().get("id").asText();
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.uri(path)).header("Authorization", "Bearer " + key);
  }

  /** Sends a request; its answer must be one that the API's description knows. */
  Answer send(HttpRequest.Builder request) {
    Contract contract = server.contract();
    try {
      HttpResponse<byte[]> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      contract.hold(Contract.Call.of(answer));
      return new Answer(answer);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer get(String path) {
    return send(request(path));
  }

  Answer get(String path, String accept) {
    return send(request(path).header("Accept", accept));
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Makes a client of a tier, as an administrator may; gives its id. */
  String addClient(String name, String tier) {
    return made(CLIENTS, "{\"name\":\"" + name + "\",\"tier\":\"" + tier + "\"}")
        .get("id")
        .asText();
  }

  /** Gives a client a key on terms such as {@code {"name":"k"}}; the answer has id and key. */
  JsonNode addKey(String client, String terms) {
    return made(CLIENTS + "/" + client + "/keys", terms);
  }

  private JsonNode made(String path, String json) {
    Answer answer = post(path, json);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  /** Sends a document as the body; {@code query} begins with a question mark or is empty. */
  Answer submit(byte[] document, String query) {
    return send(post(document, query));
  }

  /** The same, waiting for the result. */
  Answer submitAndWait(byte[] document, String query) {
    return send(post(document, query).header("Prefer", "wait=20"));
  }

  HttpRequest.Builder post(byte[] document, String query) {
    return request("/api/v1/extractions" + query)
        .header("Content-Type", "application/pdf")
        .POST(BodyPublishers.ofByteArray(document));
  }

  /** Sends a form of files and fields. */
  Answer form(String path, Map<String, byte[]> files, Map<String, String> fields) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    files.forEach(
        (name, bytes) -> {
          line(body, "--" + BOUNDARY);
          line(body, "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"");
          line(body, "Content-Type: application/pdf");
          line(body, "");
          body.writeBytes(bytes);
          line(body, "");
        });
    fields.forEach(
        (name, value) -> {
          line(body, "--" + BOUNDARY);
          line(body, "Content-Disposition: form-data; name=\"" + name + "\"");
          line(body, "");
          line(body, value);
        });
    line(body, "--" + BOUNDARY + "--");
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Polls an extraction until it has ended. */
  JsonNode awaitEnd(String id) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      JsonNode extraction = get("/api/v1/extractions/" + id).json();
      String status = extraction.path("status").asText();
      if (!status.equals("queued") && !status.equals("running")) {
        return extraction;
      }
      RunningServer.pause();
    }
    throw new AssertionError(id + " did not end");
  }

  private static void line(ByteArrayOutputStream body, String text) {
    body.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}

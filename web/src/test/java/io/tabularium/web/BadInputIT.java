package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.web.Api.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What bad input gets: its code, nothing left behind, and the next good request unaffected. */
@ExtendWith(ServerExtension.class)
class BadInputIT {

  private static final long TOO_MANY_BYTES = 600L * 1024 * 1024;

  private RunningServer server;
  private Api api;
  private long kept;

  @BeforeEach
  void connect(RunningServer running) {
    server = running;
    api = new Api(server, RunningServer.KEY);
    // what other tests have left to do would bring files
    RunningServer.await(() -> isNone("queued") && isNone("running"));
    kept = server.filesKept();
  }

  private boolean isNone(String status) {
    return api.get("/api/v1/admin/jobs?limit=1&status=" + status).json().get("items").isEmpty();
  }

  @AfterEach
  void nothingIsLeftAndTheNextGoodRequestIsServed() {
    // a document goes a moment after its end is told, as one of a test before may have done
    RunningServer.await(() -> server.filesKept() <= kept);
    Answer next = api.submitAndWait(Pdf.sample(), "");
    assertThat(next.status()).isEqualTo(200);
    api.delete("/api/v1/extractions/" + next.id());
  }

  private void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("detail").asText()).isNotBlank();
    assertThat(problem.get("requestId").asText()).isEqualTo(answer.header("X-Request-Id"));
    assertThat(answer.text()).doesNotContain("io.tabularium", "Exception", "select ", "/it/");
  }

  @Test
  void textWithAPdfNameIsNoPdf() {
    byte[] text = "Dear Sir or Madam".getBytes(StandardCharsets.UTF_8);
    assertProblem(api.form("/extract", Map.of("letter.pdf", text), Map.of()), 415, "not-a-pdf");
    assertProblem(api.submitAndWait(text, ""), 415, "not-a-pdf");
  }

  @Test
  void anEmptyBodyIsNoPdf() {
    assertProblem(api.submit(new byte[0], ""), 415, "not-a-pdf");
  }

  @Test
  void anotherContentTypeIsToldWhatIsTaken() {
    String form = "Send the body as multipart/form-data with the document as part \"file\".";
    String document = form.replace("as multi", "as application/pdf, or multi");
    String json = "Send the body as application/json.";
    assertTaken("POST", "/api/v1/extractions", document);
    assertTaken("POST", "/api/v1/invoices/", document);
    assertTaken("POST", "/extract", form);
    assertTaken("POST", "/api/parse-pdf/", form);
    assertTaken("POST", "/api/v1/batches", form);
    assertTaken("POST", "/api/v1/performance/load-test", json);
    assertTaken("PUT", "/api/v1/performance/objectives/availability", json);
    assertTaken("PATCH", "/api/v1/invoices/6a2f41a3-c54c-fce8-32d2-0324e1c32e22", json);
  }

  private void assertTaken(String method, String path, String remedy) {
    Answer answer =
        api.send(
            api.request(path)
                .header("Content-Type", "text/plain")
                .method(method, BodyPublishers.ofString("x")));
    assertProblem(answer, 415, "not-a-pdf");
    assertThat(answer.json().get("detail").asText()).as(path).isEqualTo(remedy);
  }

  @Test
  void aBodyOfNoContentTypeIsReadAsTheDocument() {
    for (String route :
        List.of(
            "/extract",
            "/api/parse-pdf",
            "/api/v1/batches",
            "/api/v1/extractions",
            "/api/v1/invoices")) {
      Answer answer = api.send(api.request(route).POST(BodyPublishers.ofString("Dear Sir")));
      assertProblem(answer, 415, "not-a-pdf");
    }
  }

  @Test
  void aTruncatedFileIsCorrupt() {
    assertProblem(api.submitAndWait(Pdf.truncated(), ""), 422, "corrupt-pdf");
  }

  @Test
  void anEncryptedFileNeedsItsPassword() {
    byte[] locked = Pdf.encrypted("secret");
    assertProblem(api.submitAndWait(locked, ""), 422, "password-required");
    assertProblem(api.submitAndWait(locked, "?password=wrong"), 422, "wrong-password");
  }

  @Test
  void aFailureIsToldLaterTooWithTheSameProblem() {
    String id = api.submit(Pdf.truncated(), "").id();
    JsonNode extraction = api.awaitEnd(id);
    assertThat(extraction.get("status").asText()).isEqualTo("failed");
    assertThat(extraction.at("/error/code").asText()).isEqualTo("corrupt-pdf");
    assertProblem(api.get("/api/v1/extractions/" + id + "/result"), 422, "corrupt-pdf");
  }

  @Test
  void anUnknownOptionIsNamed() {
    Answer answer = api.submit(Pdf.sample(), "?colour=red");
    assertProblem(answer, 400, "invalid-option");
    assertThat(answer.text()).contains("colour").contains("pages");
    assertProblem(api.submit(Pdf.sample(), "?mode=magic"), 400, "invalid-option");
    assertProblem(api.submit(Pdf.sample(), "?pages=3-1"), 400, "invalid-option");
    assertProblem(api.submit(Pdf.sample(), "?regions=here"), 400, "invalid-option");
    assertProblem(api.submit(Pdf.sample(), "?format=doc"), 400, "invalid-option");
  }

  @Test
  void aPageBeyondTheDocumentIsToldWithItsLastPage() {
    Answer answer = api.submitAndWait(Pdf.sample(), "?pages=7");
    assertProblem(answer, 400, "invalid-option");
    assertThat(answer.text()).contains("page 1");
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head("Content-Length: " + TOO_MANY_BYTES));
      out.flush();
      assertThat(firstLine(socket.getInputStream())).contains(" 413 ");
    }
  }

  @Test
  void aBodyThatTurnsOutTooLargeIsRefusedOnTheWay() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head("Transfer-Encoding: chunked"));
      byte[] chunk = new byte[1024 * 1024];
      try {
        for (long sent = 0; sent < TOO_MANY_BYTES; sent += chunk.length) {
          out.write(
              (Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
          out.write(chunk);
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(firstLine(socket.getInputStream())).contains(" 413 ");
      } catch (SocketException e) {
        // the server has closed the connection on us: that is a refusal too
        assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*");
      }
    }
  }

  @Test
  void aFormIsReadStrictly() {
    assertProblem(api.form("/extract", Map.of(), Map.of("mode", "auto")), 400, "malformed-body");
    Answer garbage =
        api.send(
            api.request("/extract")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x\r\nContent-Dispo")));
    assertProblem(garbage, 400, "malformed-body");
    Answer noBoundary =
        api.send(
            api.request("/extract")
                .header("Content-Type", "multipart/form-data")
                .POST(BodyPublishers.ofString("--x\r\n")));
    assertProblem(noBoundary, 400, "malformed-body");
  }

  @Test
  void aKeyInTheAddressIsNotRead() {
    Api nobody = new Api(server, "");
    String path = "/api/v1/me?api_key=" + RunningServer.KEY;
    Answer answer = nobody.send(nobody.request(path).setHeader("Authorization", ""));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().get("detail").asText()).contains("address", "Bearer");
    assertThat(answer.text()).doesNotContain(RunningServer.KEY);
  }

  @Test
  void withoutAValidKeyThereIsNothing() {
    for (String key : new String[] {"", "unknown", RunningServer.KEY + "x"}) {
      Answer answer = new Api(server, key).submit(Pdf.sample(), "");
      assertProblem(answer, 401, "unauthenticated");
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }
  }

  @Test
  void whatIsNotThereIsNotFound() {
    String unknown = "/api/v1/extractions/01900000-0000-7000-8000-000000000000";
    assertProblem(api.get(unknown), 404, "not-found");
    assertProblem(api.get(unknown + "/result"), 404, "not-found");
    assertProblem(api.get("/api/v1/extractions/no-uuid"), 404, "not-found");
    assertProblem(api.get("/api/v1/nothing"), 404, "not-found");
    assertProblem(api.get("/docs/nothing.html"), 404, "not-found");
    for (String list : List.of("extractions", "invoices", "webhooks/deliveries", "admin/jobs")) {
      assertProblem(api.get("/api/v1/" + list + "?cursor=x"), 400, "invalid-option");
      assertThat(api.get("/api/v1/" + list + "?cursor=").status()).as(list).isEqualTo(200);
    }
    assertProblem(api.get("/api/v1/extractions?limit=0"), 400, "invalid-option");
  }

  @Test
  void aResultAskedForBeforeTheEndIsNotThereYet() {
    String path = "/api/v1/extractions/" + api.submit(Pdf.pages(1000), "?fresh=true").id();
    for (String early : new String[] {"/result", "/result?format=xlsx", "/result/tables/0"}) {
      Answer answer = api.get(path + early);
      assertProblem(answer, 409, "not-finished");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
    assertThat(api.delete(path).status()).isEqualTo(204);
    assertProblem(api.get(path + "/result"), 404, "not-found");
  }

  /**
   * Behind a proxy that uses a connection for many callers the second answer would be another's.
   */
  @Test
  void theBodyOfATraceIsNoRequest() throws IOException {
    String hidden = "GET /api/v1/nothing HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    String head = "TRACE /api/v1/me HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: ";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String sent = head + hidden.length() + "\r\n\r\n" + hidden;
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
      byte[] answers = socket.getInputStream().readAllBytes();
      assertThat(new String(answers, StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 405 ")
          .contains("method-not-allowed")
          .containsOnlyOnce("HTTP/1.1 ");
    }
  }

  @Test
  void whichMethodsThereAreIsToldToEverybody() {
    Api stranger = new Api(server, "");
    Answer answer =
        stranger.send(
            stranger.request("/api/v1/extractions").method("OPTIONS", BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("Allow").orElse("")).contains("GET", "POST");
  }

  @Test
  void methodsAndMediaTypesOtherThanThoseThereAreRefused() {
    assertProblem(api.delete("/api/v1/me"), 405, "method-not-allowed");
    assertProblem(api.get("/api/v1/me", "image/png"), 406, "not-acceptable");
  }

  private byte[] head(String framing) {
    return ("POST /api/v1/extractions HTTP/1.1\r\n"
            + "Host: 127.0.0.1\r\n"
            + "Content-Type: application/pdf\r\n"
            + "Authorization: Bearer "
            + RunningServer.KEY
            + "\r\n"
            + framing
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = in.read();
    while (c >= 0 && c != '\r') {
      line.append((char) c);
      c = in.read();
    }
    return line.toString();
  }
}

package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.web.Api.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What who means ill gets: an honest answer, and nobody else has less for it. */
@ExtendWith(ServerExtension.class)
class HostileIT {

  private static final String GRACE = "/api/v1/admin/settings/tabularium.upload.grace";
  private static final int IDLE = 1_000;
  private static final int HEADER_BYTES = 10 * 1024 * 1024;

  private RunningServer server;
  private Api api;
  private Api nobody;

  @BeforeEach
  void connect(RunningServer running) {
    server = running;
    api = new Api(server, RunningServer.KEY);
    nobody = new Api(server, "");
  }

  @AfterEach
  void theNextGoodRequestIsServed() {
    assertThat(api.get("/api/v1/me").status()).isEqualTo(200);
  }

  private Socket connection() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  /** All that still comes; of a connection that was reset, what came before. */
  private static String rest(Socket socket) throws IOException {
    StringBuilder text = new StringBuilder();
    InputStream in = socket.getInputStream();
    try {
      for (int c = in.read(); c >= 0; c = in.read()) {
        text.append((char) c);
      }
    } catch (SocketException e) {
      assertThat(e).hasMessageContaining("reset");
    }
    return text.toString();
  }

  /** With another bucket for each forged address, as much would be left after each request. */
  @Test
  void aForgedAddressIsNotBelieved() {
    Set<String> left = new HashSet<>();
    for (String address : new String[] {"198.51.100.1", "198.51.100.2", "198.51.100.3"}) {
      Answer answer =
          nobody.send(
              nobody
                  .request("/api/v1/me")
                  .header("X-Forwarded-For", address)
                  .header("Forwarded", "for=" + address)
                  .header("X-Real-IP", address));
      assertThat(answer.status()).isEqualTo(401);
      left.add(answer.header("X-RateLimit-Remaining"));
    }
    assertThat(left).hasSizeGreaterThan(1);
  }

  @Test
  void aKeyInTheAddressIsNotReadAndNotLogged() throws IOException {
    for (String name : new String[] {"api_key", "key", "access_token"}) {
      String path = "/api/v1/me?a=b&" + name + "=" + RunningServer.KEY;
      Answer answer = nobody.send(nobody.request(path).setHeader("Authorization", ""));
      assertThat(answer.status()).as(answer.text()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("unauthenticated");
      assertThat(answer.json().get("detail").asText()).contains("address", "Bearer", "replaced");
      assertThat(answer.text()).doesNotContain(RunningServer.KEY);
    }
    assertThat(server.log()).doesNotContain(RunningServer.KEY);
    assertThat(api.get("/api/v1/performance/slow-requests").text())
        .doesNotContain(RunningServer.KEY);
    assertThat(api.get("/metrics").text()).doesNotContain(RunningServer.KEY);
  }

  @Test
  void whatIsNoKeyOpensNothing() {
    String key = RunningServer.KEY;
    String[] headers = {
      "Bearer " + key.substring(0, key.length() - 1),
      "Bearer " + key.substring(1),
      "Bearer " + key + key,
      "Bearer",
      "Basic " + key,
      key,
      "Bearer \u00e4\u00f6\u00fc",
      "Bearer ' or 1=1 --",
      "Bearer " + "x".repeat(4_000)
    };
    for (String header : headers) {
      Answer answer = nobody.send(nobody.request("/api/v1/me").setHeader("Authorization", header));
      assertThat(answer.status()).as(header).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("unauthenticated");
      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(answer.text()).doesNotContain(key, "or 1=1");
    }
  }

  @Test
  void aHeaderOfTenMegabytesIsRefusedAndTheConnectionClosed() throws IOException {
    try (Socket socket = connection()) {
      write(socket, "GET /api/v1/me HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Large: ");
      String piece = "a".repeat(64 * 1024);
      try {
        for (int sent = 0; sent < HEADER_BYTES; sent += piece.length()) {
          write(socket, piece);
        }
        write(socket, "\r\n\r\n");
      } catch (SocketException e) {
        // the server has closed the connection on us before the header's end
        assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe).*");
      }
      assertThat(rest(socket)).matches("(?s)(HTTP/1.1 4(00|13|31) .*)?");
    }
  }

  @Test
  void aBodyOfAByteAtATimeIsNotWaitedFor() throws IOException {
    String wish = "{\"value\":\"PT1S\"}";
    assertThat(api.send(api.request(GRACE).PUT(BodyPublishers.ofString(wish))).status())
        .isEqualTo(204);
    try {
      RunningServer.await(() -> api.get(GRACE).json().get("value").asText().equals("PT1S"));
      String answer = drip();
      assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"too-slow\"", "1000 bytes");
      RunningServer.await(() -> server.halfFiles() == 0);
    } finally {
      assertThat(api.delete(GRACE).status()).isEqualTo(204);
    }
  }

  /** Sends a document byte by byte until the server has had enough; what it said of it. */
  private String drip() throws IOException {
    try (Socket socket = connection()) {
      write(
          socket,
          "POST /api/v1/extractions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/pdf\r\n"
              + "Authorization: Bearer "
              + RunningServer.KEY
              + "\r\nContent-Length: 5000\r\n\r\n%PDF-1.7\n");
      RunningServer.await(
          () -> {
            try {
              write(socket, "a");
              return socket.getInputStream().available() > 0;
            } catch (IOException e) {
              return true;
            }
          });
      StringBuilder answer = new StringBuilder();
      InputStream in = socket.getInputStream();
      for (int c = in.read(); c >= 0 && answer.indexOf("requestId") < 0; c = in.read()) {
        answer.append((char) c);
      }
      return answer.toString();
    }
  }

  @Test
  void aThousandIdleConnectionsHoldUpNobody() throws IOException {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < IDLE; i++) {
        Socket socket = connection();
        idle.add(socket);
        if (i % 2 == 0) {
          write(socket, "GET /api/v1/me HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
        }
      }
      assertThat(nobody.get("/health").status()).isEqualTo(200);
      assertThat(api.submitAndWait(Pdf.sample(), "").status()).isEqualTo(200);
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }
}

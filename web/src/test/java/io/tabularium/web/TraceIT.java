package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tabularium.web.Api.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Where a collector is named, it gets the spans of calls by OTLP over HTTP, in the callers' traces.
 */
class TraceIT {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String CALLER = "b7ad6b7169203331";
  private static final int PATIENCE_SECONDS = 60;

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private HttpServer collector;

  @BeforeEach
  void open() throws IOException {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        call -> {
          byte[] body = call.getRequestBody().readAllBytes();
          received.add(new String(body, StandardCharsets.ISO_8859_1));
          call.sendResponseHeaders(200, -1);
          call.close();
        });
    collector.start();
  }

  @AfterEach
  void close() {
    collector.stop(0);
  }

  @Test
  void theSpanOfAnExtractionIsInTheCallersTrace() throws InterruptedException {
    String address = "http://127.0.0.1:" + collector.getAddress().getPort();
    try (RunningServer server = RunningServer.start(Map.of("TABULARIUM_OTLP_ENDPOINT", address))) {
      Api api = new Api(server, RunningServer.KEY);
      Answer answer =
          api.send(
              api.request("/api/v1/extractions")
                  .header("Content-Type", "application/pdf")
                  .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                  .POST(BodyPublishers.ofByteArray(Pdf.sample())));
      assertThat(answer.status()).isEqualTo(202);
      String spans = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      while (spans != null && !spans.contains(bytes(TRACE))) {
        spans = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      assertThat(spans)
          .as("what the collector got of the trace")
          .isNotNull()
          .contains(bytes(CALLER), "tabularium", "/api/v1/extractions");
    }
  }

  /** As they stand in a message of Protocol Buffers, a character a byte. */
  private static String bytes(String hexadecimal) {
    return new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.ISO_8859_1);
  }
}

package io.tabularium.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.metric.Underway;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Receivers that mean ill: none holds a sender for longer than the whole of a call may take. */
class WebhookSenderTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final int PAUSE_MILLIS = 50;

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
  private final Underway underway = new Underway(Clock.systemUTC());
  private ServerSocket receiver;

  @BeforeEach
  void open() throws IOException {
    receiver = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    receiver.close();
    threads.shutdownNow();
  }

  private WebhookSender.Outcome send(Duration whole) {
    WebhookSender sender =
        new WebhookSender(new CallbackRule("localhost"), underway, threads, whole);
    sender.open();
    String url = "http://localhost:" + receiver.getLocalPort() + "/";
    WebhookDelivery.Message message =
        new WebhookDelivery.Message(UUID.randomUUID(), UUID.randomUUID(), url, "{}");
    try {
      return sender.send(
          UUID.randomUUID(), new WebhookService.Work(message, SECRET, null), Instant.EPOCH);
    } finally {
      sender.close();
    }
  }

  private Void answer(String begin, String onAndOn) throws IOException, InterruptedException {
    try (Socket socket = receiver.accept()) {
      OutputStream out = socket.getOutputStream();
      out.write(begin.getBytes(StandardCharsets.US_ASCII));
      while (!onAndOn.isEmpty()) {
        out.write(onAndOn.getBytes(StandardCharsets.US_ASCII));
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
      return null;
    }
  }

  @Test
  @Timeout(120)
  void anAnswerThatNeverEndsIsNotWaitedFor() {
    Future<Void> receiving = threads.submit(() -> answer("HTTP/1.1 200 OK\r\nX-Slow: ", "a"));
    assertThat(send(Duration.ofSeconds(1)))
        .isEqualTo(new WebhookSender.Outcome(null, "no answer in 1 s"));
    assertThat(underway.count("localhost:" + receiver.getLocalPort())).isZero();
    receiving.cancel(true);
  }

  @Test
  @Timeout(120)
  void anAnswerIsTold() {
    Future<Void> receiving =
        threads.submit(() -> answer("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n", ""));
    assertThat(send(Duration.ofMinutes(5))).isEqualTo(new WebhookSender.Outcome(410, null));
    receiving.cancel(true);
  }
}

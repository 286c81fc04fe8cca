package io.tabularium.webhook;

import io.tabularium.metric.Underway;
import io.tabularium.trace.TraceParent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Sends signed messages. Follows no redirect, keeps no cookie, reads no answer's body. */
@ApplicationScoped
class WebhookSender {

  /** Requirement D-05. */
  private static final int CONNECTIONS = 200;

  private static final int CONNECTIONS_A_RECEIVER = 10;

  private static final Timeout CONNECT = Timeout.ofSeconds(10);

  /** Requirement Q-24. */
  private static final Timeout ANSWER = Timeout.ofSeconds(30);

  /**
   * The whole of a call: a receiver that sends a byte now and then keeps within {@link #ANSWER}.
   */
  private static final Duration WHOLE = Duration.ofSeconds(60);

  @Resource private ManagedScheduledExecutorService containerTimer;

  private CallbackRule rule;
  private Underway underway;
  private ScheduledExecutorService timer;
  private Duration whole = WHOLE;
  private CloseableHttpClient http;

  /** For the container's proxy. */
  protected WebhookSender() {}

  @Inject
  WebhookSender(CallbackRule rule, Underway underway) {
    this.rule = rule;
    this.underway = underway;
  }

  /** One outside the container, to be opened. */
  WebhookSender(
      CallbackRule rule, Underway underway, ScheduledExecutorService timer, Duration whole) {
    this.rule = rule;
    this.underway = underway;
    this.timer = timer;
    this.whole = whole;
  }

  /**
   * What became of a message.
   *
   * @param status what the receiver answered, or null
   * @param error why it did not, or null
   */
  record Outcome(Integer status, String error) {

    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;

    boolean isTaken() {
      return status != null && status >= SUCCESS && status < REDIRECT;
    }

    /** Says so if the receiver did not take it: the queue tries again later. */
    void demandTaken() {
      if (!isTaken()) {
        throw new NotDeliveredException(status == null ? error : "status " + status);
      }
    }
  }

  @PostConstruct
  void open() {
    timer = containerTimer == null ? timer : containerTimer;
    http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(rule.resolver())
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS_A_RECEIVER)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT)
                            .setSocketTimeout(ANSWER)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(CONNECT)
                    .setResponseTimeout(ANSWER)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableContentCompression()
            .setUserAgent("tabularium-webhook")
            .build();
  }

  @PreDestroy
  void close() {
    http.close(CloseMode.IMMEDIATE);
  }

  /** Sends {@code work} once, signed as of {@code now} where there is a secret. */
  Outcome send(UUID id, WebhookService.Work work, Instant now) {
    String body = work.message().body();
    URI address = URI.create(work.message().url());
    HttpPost post = new HttpPost(address);
    long seconds = now.getEpochSecond();
    post.setHeader("webhook-id", id.toString());
    post.setHeader("webhook-timestamp", Long.toString(seconds));
    if (!work.secret().isEmpty()) {
      post.setHeader(
          "webhook-signature", Signature.of(work.secret(), id.toString(), seconds, body));
    }
    if (work.trace() != null) {
      post.setHeader(
          TraceParent.HEADER,
          TraceParent.next(work.trace(), ThreadLocalRandom.current()).toString());
    }
    post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    Underway.Call call = underway.begin(Receivers.host(address));
    ScheduledFuture<?> end = timer.schedule(post::abort, whole.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return http.execute(post, answer -> new Outcome(answer.getCode(), null));
    } catch (IOException | IllegalStateException e) { // the latter of a call that was ended
      if (post.isAborted()) {
        return new Outcome(null, "no answer in " + whole.toSeconds() + " s");
      }
      return new Outcome(null, reason(e));
    } finally {
      end.cancel(false);
      underway.end(call);
    }
  }

  private static String reason(Exception e) {
    return e instanceof ForbiddenAddressException
        ? "the address has become private"
        : "no answer: " + e.getClass().getSimpleName().replace("Exception", "");
  }
}

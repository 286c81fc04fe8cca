package io.tabularium.webhook;

import io.tabularium.job.JobHandler;
import io.tabularium.job.JobPostponedException;
import io.tabularium.job.Lane;
import io.tabularium.job.Retry;
import io.tabularium.metric.Kind;
import io.tabularium.metric.Meters;
import io.tabularium.metric.Outcome;
import io.tabularium.metric.Underway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Delivers a message, or fails so that the queue tries it again later. */
@ApplicationScoped
public class WebhookHandler implements JobHandler {

  static final String KIND = "webhook";

  /** 5 s, 15 s, 45 s and so on: the last of ten is 14 hours after the first. */
  private static final Retry RETRY = new Retry(9, Duration.ofSeconds(5), 3);

  /**
   * Messages to one receiver at a time, and how long others to it wait for their turn: half of the
   * threads for errands, so that one that takes long does not hold up all of them.
   */
  private static final int AT_A_TIME = 4;

  private static final Duration TURN = Duration.ofSeconds(1);

  private static final int GONE = 410;
  private static final int SERVER_FAULT = 500;

  private WebhookService webhooks;
  private WebhookSender sender;
  private Meters meters;
  private Receivers receivers;
  private Underway underway;
  private Clock clock;

  /** For the container's proxy. */
  protected WebhookHandler() {}

  @Inject
  WebhookHandler(WebhookService webhooks, WebhookSender sender, Meters meters, Clock clock) {
    this.webhooks = webhooks;
    this.sender = sender;
    this.meters = meters;
    this.clock = clock;
  }

  @Inject
  void with(Receivers all, Underway calls) {
    receivers = all;
    underway = calls;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Lane lane() {
    return Lane.ERRAND;
  }

  @Override
  public Retry retry() {
    return RETRY;
  }

  @Override
  public void run(UUID id, BooleanSupplier stopping) {
    webhooks.begin(id).ifPresent(work -> deliver(id, work));
  }

  private void deliver(UUID id, WebhookService.Work work) {
    if (underway.count(Receivers.host(URI.create(work.message().url()))) >= AT_A_TIME) {
      throw new JobPostponedException(TURN);
    }
    Instant begun = clock.instant();
    WebhookSender.Outcome outcome = send(id, work, begun);
    Integer status = outcome.status();
    boolean taken = outcome.isTaken();
    Duration duration = Duration.between(begun, clock.instant());
    meters.record(Kind.OUTBOUND, KIND, taken ? Outcome.OK : Outcome.ERROR, duration);
    webhooks.tried(
        id, new WebhookView.Attempt(begun, duration.toMillis(), status, outcome.error()), taken);
    if (status != null && status == GONE) {
      webhooks.giveUp(id); // the receiver asks for no more
    } else {
      outcome.demandTaken();
    }
  }

  /** A receiver that rests costs the message a try, and the node nothing. */
  private WebhookSender.Outcome send(UUID id, WebhookService.Work work, Instant now) {
    URI address = URI.create(work.message().url());
    if (!receivers.rest(address).isZero()) {
      return new WebhookSender.Outcome(null, "not sent: the receiver failed five times in a row");
    }
    WebhookSender.Outcome outcome = sender.send(id, work, now);
    Integer status = outcome.status();
    receivers.tell(address, status != null && status < SERVER_FAULT);
    return outcome;
  }

  @Override
  public void giveUp(UUID id, GiveUp reason) {
    webhooks.giveUp(id);
  }
}

package io.tabularium.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tabularium.account.Caller;
import io.tabularium.job.JobQueue;
import io.tabularium.secret.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What callers do with their deliveries, and the steps of one. */
@ApplicationScoped
public class WebhookService {

  private WebhookRepository webhooks;
  private JobQueue queue;
  private SecretBox secrets;
  private Clock clock;

  /** For the container's proxy. */
  protected WebhookService() {}

  @Inject
  WebhookService(WebhookRepository webhooks, JobQueue queue, SecretBox secrets, Clock clock) {
    this.webhooks = webhooks;
    this.queue = queue;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** The caller's signing secret; made at the first question. */
  @Transactional
  public String secret(Caller caller) {
    return secret(caller.clientId());
  }

  /** A new signing secret; the old one signs nothing more. */
  @Transactional
  public String replaceSecret(Caller caller) {
    return newSecret(caller.clientId());
  }

  /**
   * The caller's deliveries, newest first, without their attempts.
   *
   * @param before the id of the last one seen, or null for the newest
   */
  @Transactional
  public List<WebhookView> list(Caller caller, UUID before, int limit) {
    return webhooks.newestOf(caller.clientId(), before, limit).stream()
        .map(delivery -> delivery.view(List.of()))
        .toList();
  }

  /** One of the caller's own, with its attempts; empty if there is none. */
  @Transactional
  public Optional<WebhookView> find(Caller caller, UUID id) {
    return own(caller, id).map(this::withLog);
  }

  /** Sends one of the caller's own again, with the same id; empty if there is none. */
  @Transactional
  public Optional<WebhookView> redeliver(Caller caller, UUID id) {
    Optional<WebhookDelivery> found = own(caller, id);
    found.ifPresent(
        delivery -> {
          delivery.tryAgain();
          queue.enqueueErrand(WebhookHandler.KIND, id);
        });
    return found.map(this::withLog);
  }

  /** Takes a message to be sent, within the caller's transaction. */
  @Transactional
  void send(WebhookDelivery.Message message) {
    UUID id = UuidCreator.getTimeOrderedEpoch(clock.instant());
    webhooks.add(new WebhookDelivery(id, message, clock.instant()));
    queue.enqueueErrand(WebhookHandler.KIND, id);
  }

  /** What to send, and the secret to sign it with; empty if there is nothing to do any more. */
  @Transactional
  Optional<Work> begin(UUID id) {
    return webhooks
        .find(id)
        .filter(delivery -> delivery.state() == WebhookState.PENDING)
        .map(
            delivery ->
                new Work(
                    delivery.message(),
                    secret(delivery.clientId()),
                    webhooks.trace(delivery.extractionId())));
  }

  /**
   * What a delivery needs.
   *
   * @param trace the step of a trace that brought what it tells of, or null
   */
  record Work(WebhookDelivery.Message message, String secret, String trace) {}

  /** Logs an attempt. */
  @Transactional
  void tried(UUID id, WebhookView.Attempt attempt, boolean taken) {
    webhooks.find(id).ifPresent(delivery -> delivery.tried(taken));
    UUID attemptId = UuidCreator.getTimeOrderedEpoch(clock.instant());
    webhooks.add(new WebhookAttempt(attemptId, id, attempt));
  }

  @Transactional
  void giveUp(UUID id) {
    webhooks.find(id).ifPresent(WebhookDelivery::giveUp);
  }

  private Optional<WebhookDelivery> own(Caller caller, UUID id) {
    return webhooks.find(id).filter(delivery -> delivery.clientId().equals(caller.clientId()));
  }

  private WebhookView withLog(WebhookDelivery delivery) {
    return delivery.view(
        webhooks.attempts(delivery.id()).stream().map(WebhookAttempt::view).toList());
  }

  private String secret(UUID clientId) {
    Optional<String> known =
        webhooks.secret(clientId).flatMap(row -> secrets.open(row.sealed(), clientId.toString()));
    return known.orElseGet(() -> newSecret(clientId));
  }

  private String newSecret(UUID clientId) {
    String secret = Signature.newSecret();
    String sealed = secrets.seal(secret, clientId.toString());
    webhooks
        .secret(clientId)
        .ifPresentOrElse(
            row -> row.replace(sealed), () -> webhooks.add(new WebhookSecret(clientId, sealed)));
    return secret;
  }
}

package io.tabularium.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery as its owner sees it.
 *
 * @param id also the message's {@code webhook-id}, the same at every attempt
 * @param log its attempts, oldest first; empty in lists
 */
public record WebhookView(
    UUID id,
    UUID extractionId,
    String url,
    WebhookState state,
    int attempts,
    Instant createdAt,
    List<Attempt> log) {

  /** Copies the list. */
  public WebhookView {
    log = List.copyOf(log);
  }

  /**
   * One try.
   *
   * @param status what the receiver answered, or null if it did not
   * @param error why it did not, or null
   */
  public record Attempt(Instant attemptedAt, long millis, Integer status, String error) {}
}

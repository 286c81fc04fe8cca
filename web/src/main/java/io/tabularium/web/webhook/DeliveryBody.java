package io.tabularium.web.webhook;

import io.tabularium.webhook.WebhookView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delivery as the API tells it.
 *
 * @param id also the message's webhook-id
 * @param state pending, delivered or failed
 * @param log its attempts, oldest first; empty in lists
 */
@Schema(
    name = "WebhookDelivery",
    requiredProperties = {"id", "url", "state", "createdAt"})
public record DeliveryBody(
    UUID id,
    UUID extractionId,
    String url,
    String state,
    int attempts,
    Instant createdAt,
    List<WebhookView.Attempt> log) {

  /** Copies the list. */
  public DeliveryBody {
    log = List.copyOf(log);
  }

  static DeliveryBody of(WebhookView view) {
    return new DeliveryBody(
        view.id(),
        view.extractionId(),
        view.url(),
        view.state().wire(),
        view.attempts(),
        view.createdAt(),
        view.log());
  }
}

package io.tabularium.web.webhook;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of the caller's deliveries, newest first.
 *
 * @param next the cursor of the following stretch, or null at the end
 */
@Schema(name = "WebhookDeliveryList")
public record DeliveryListBody(List<DeliveryBody> items, UUID next) {

  /** Copies the list. */
  public DeliveryListBody {
    items = List.copyOf(items);
  }
}

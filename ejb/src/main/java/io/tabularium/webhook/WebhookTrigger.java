package io.tabularium.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tabularium.extraction.ExtractionChanged;
import io.tabularium.extraction.ExtractionSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Hears of the end of an extraction within the transaction that ends it: the message is there with
 * the end, or neither is.
 */
@ApplicationScoped
class WebhookTrigger {

  private static final ObjectMapper JSON = new ObjectMapper();

  private WebhookService webhooks;

  /** For the container's proxy. */
  protected WebhookTrigger() {}

  @Inject
  WebhookTrigger(WebhookService webhooks) {
    this.webhooks = webhooks;
  }

  void on(@Observes ExtractionChanged event) {
    ExtractionSummary extraction = event.extraction();
    if (event.callbackUrl() != null && extraction.status().isFinal()) {
      webhooks.send(
          new WebhookDelivery.Message(
              event.clientId(), extraction.id(), event.callbackUrl(), body(extraction)));
    }
  }

  /** The message: what happened, when, and where the result is; never the result itself. */
  static String body(ExtractionSummary extraction) {
    ObjectNode message = JSON.createObjectNode();
    message.put("type", "extraction." + extraction.status().wire());
    message.put("timestamp", extraction.finishedAt().toString());
    String address = "/api/v1/extractions/" + extraction.id();
    message
        .putObject("data")
        .put("id", extraction.id().toString())
        .put("status", extraction.status().wire())
        .put("documentName", extraction.documentName())
        .put("pageCount", extraction.pages())
        .put("tableCount", extraction.tables())
        .put("errorCode", extraction.errorCode())
        .put("self", address)
        .put("result", extraction.tables() == null ? null : address + "/result");
    return message.toString();
  }
}

package io.tabularium.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One message to one address. */
@Entity
@Table(name = "webhook_delivery")
class WebhookDelivery {

  @Id private UUID id;

  @Column(name = "client_id")
  private UUID clientId;

  @Column(name = "extraction_id")
  private UUID extractionId;

  @Column(length = 2000)
  private String url;

  @Column(length = 4000)
  private String body;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private WebhookState state;

  private int attempts;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For Hibernate. */
  protected WebhookDelivery() {}

  WebhookDelivery(UUID id, Message message, Instant createdAt) {
    this.id = id;
    this.clientId = message.clientId();
    this.extractionId = message.extractionId();
    this.url = message.url();
    this.body = message.body();
    this.state = WebhookState.PENDING;
    this.createdAt = createdAt;
  }

  /** What is to be said, and to whom. */
  record Message(UUID clientId, UUID extractionId, String url, String body) {}

  void tried(boolean taken) {
    attempts++;
    state = taken ? WebhookState.DELIVERED : WebhookState.PENDING;
  }

  void giveUp() {
    state = WebhookState.FAILED;
  }

  void tryAgain() {
    state = WebhookState.PENDING;
  }

  UUID id() {
    return id;
  }

  UUID clientId() {
    return clientId;
  }

  UUID extractionId() {
    return extractionId;
  }

  WebhookState state() {
    return state;
  }

  Message message() {
    return new Message(clientId, extractionId, url, body);
  }

  WebhookView view(List<WebhookView.Attempt> log) {
    return new WebhookView(id, extractionId, url, state, attempts, createdAt, log);
  }
}

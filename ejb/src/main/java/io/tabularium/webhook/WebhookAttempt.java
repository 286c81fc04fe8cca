package io.tabularium.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One try at a delivery. */
@Entity
@Table(name = "webhook_attempt")
class WebhookAttempt {

  private static final int ERROR_LENGTH = 200;

  @Id private UUID id;

  @Column(name = "delivery_id")
  private UUID deliveryId;

  @Column(name = "attempted_at")
  private Instant attemptedAt;

  private long millis;

  private Integer status;

  @Column(length = ERROR_LENGTH)
  private String error;

  /** For Hibernate. */
  protected WebhookAttempt() {}

  WebhookAttempt(UUID id, UUID deliveryId, WebhookView.Attempt attempt) {
    this.id = id;
    this.deliveryId = deliveryId;
    this.attemptedAt = attempt.attemptedAt();
    this.millis = attempt.millis();
    this.status = attempt.status();
    String text = attempt.error();
    this.error =
        text == null || text.length() <= ERROR_LENGTH ? text : text.substring(0, ERROR_LENGTH);
  }

  WebhookView.Attempt view() {
    return new WebhookView.Attempt(attemptedAt, millis, status, error);
  }
}

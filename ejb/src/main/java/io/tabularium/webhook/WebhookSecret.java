package io.tabularium.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a client's messages are signed with, sealed. */
@Entity
@Table(name = "webhook_secret")
class WebhookSecret {

  @Id
  @Column(name = "client_id")
  private UUID clientId;

  @Column(length = 200)
  private String sealed;

  /** For Hibernate. */
  protected WebhookSecret() {}

  WebhookSecret(UUID clientId, String sealed) {
    this.clientId = clientId;
    this.sealed = sealed;
  }

  void replace(String other) {
    sealed = other;
  }

  String sealed() {
    return sealed;
  }
}

package io.tabularium.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** How many requests a key has sent on a day. */
@Entity
@Table(name = "request_count")
@SuppressWarnings("UnusedVariable") // Hibernate and queries read them
class RequestCount {

  @EmbeddedId private Id id;
  private long requests;

  /** For Hibernate. */
  protected RequestCount() {}

  RequestCount(Id id, long requests) {
    this.id = id;
    this.requests = requests;
  }

  /** Whose, and when. */
  @Embeddable
  record Id(
      @Column(name = "client_id") UUID clientId,
      @Column(name = "key_id") UUID keyId,
      @Column(name = "used_on") LocalDate usedOn)
      implements Serializable {}
}

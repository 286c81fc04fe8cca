package io.tabularium.extraction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Files that came in one call; its state is theirs. */
@Entity
@Table(name = "batch")
class Batch {

  @Id private UUID id;

  @Column(name = "client_id")
  private UUID clientId;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For Hibernate. */
  protected Batch() {}

  Batch(UUID id, UUID clientId, Instant createdAt) {
    this.id = id;
    this.clientId = clientId;
    this.createdAt = createdAt;
  }

  UUID clientId() {
    return clientId;
  }

  BatchView view(List<ExtractionView> extractions) {
    return new BatchView(id, createdAt, extractions);
  }
}

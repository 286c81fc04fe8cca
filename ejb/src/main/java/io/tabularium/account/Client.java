package io.tabularium.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A program or a person outside that calls; owns what it sends. */
@Entity
@Table(name = "client")
class Client {

  @Id private UUID id;

  @Column(length = 100)
  private String name;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "tier")
  private TierEntity tier;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  /** For Hibernate. */
  protected Client() {}

  Client(UUID id, String name, TierEntity tier, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.tier = tier;
    this.createdAt = createdAt;
  }

  UUID id() {
    return id;
  }

  String name() {
    return name;
  }

  TierEntity tier() {
    return tier;
  }

  Instant createdAt() {
    return createdAt;
  }

  void move(TierEntity other) {
    tier = other;
  }
}

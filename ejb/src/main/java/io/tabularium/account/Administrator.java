package io.tabularium.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person who may use the portal. */
@Entity
@Table(name = "administrator")
class Administrator {

  @Id private UUID id;

  @Column(length = 100)
  private String name;

  @Column(name = "password_hash", length = 255)
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Role role;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For Hibernate. */
  protected Administrator() {}

  Administrator(UUID id, String name, String passwordHash, Role role, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.passwordHash = passwordHash;
    this.role = role;
    this.createdAt = createdAt;
  }

  String passwordHash() {
    return passwordHash;
  }

  Role role() {
    return role;
  }
}

package io.tabularium.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A person who may use the portal. */
@Entity
@Table(name = "administrator")
class Administrator {

  /** Wrong passwords in a row that are forgiven, and one. */
  static final int FAILURES = 5;

  /** How long the first of them shuts the door. */
  static final Duration FIRST_LOCK = Duration.ofMinutes(1);

  /** Up to 64 minutes: longer would only help who wants to shut somebody out. */
  private static final int DOUBLINGS = 6;

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

  private int failures;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  /** For Hibernate. */
  protected Administrator() {}

  Administrator(UUID id, String name, String passwordHash, Role role, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.passwordHash = passwordHash;
    this.role = role;
    this.createdAt = createdAt;
  }

  boolean isLockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** A wrong password; from the fifth on each shuts the door for twice as long. */
  void failed(Instant now) {
    failures++;
    if (failures >= FAILURES) {
      int doublings = Math.min(failures - FAILURES, DOUBLINGS);
      lockedUntil = now.plus(FIRST_LOCK.multipliedBy(1L << doublings));
    }
  }

  void signedIn() {
    failures = 0;
    lockedUntil = null;
  }

  String passwordHash() {
    return passwordHash;
  }

  Role role() {
    return role;
  }
}

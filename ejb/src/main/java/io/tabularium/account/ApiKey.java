package io.tabularium.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A key of a client: only its digest is kept, the key itself was shown once. */
@Entity
@Table(name = "api_key")
class ApiKey {

  /** How exact the last use is kept: a write at every request would cost more than it tells. */
  private static final Duration USE_GRAIN = Duration.ofMinutes(1);

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "client_id")
  private Client client;

  @Column(length = 100)
  private String name;

  @Column(length = 16)
  private String prefix;

  @Column(length = 32, columnDefinition = "BINARY(32)")
  private byte[] digest;

  @Column(length = 100)
  private String scopes;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  /** For Hibernate. */
  protected ApiKey() {}

  ApiKey(UUID id, Client client, KeyText text, KeyTerms terms, Instant createdAt) {
    this.id = id;
    this.client = client;
    this.name = terms.name();
    this.prefix = text.prefix();
    this.digest = text.digest();
    this.scopes = write(terms.scopes());
    this.expiresAt = terms.expiresAt();
    this.createdAt = createdAt;
  }

  KeyView view() {
    return new KeyView(
        id,
        client.id(),
        prefix,
        new KeyTerms(name, scopes(), expiresAt),
        createdAt,
        revokedAt,
        lastUsedAt);
  }

  boolean isValidAt(Instant now) {
    return (revokedAt == null || now.isBefore(revokedAt))
        && (expiresAt == null || now.isBefore(expiresAt));
  }

  void usedAt(Instant now) {
    if (lastUsedAt == null || lastUsedAt.plus(USE_GRAIN).isBefore(now)) {
      lastUsedAt = now;
    }
  }

  /** From {@code when} on it opens nothing; an earlier end stays. */
  void revokeAt(Instant when) {
    if (revokedAt == null || when.isBefore(revokedAt)) {
      revokedAt = when;
    }
  }

  /** Undoes a revocation. */
  void restore() {
    revokedAt = null;
  }

  UUID id() {
    return id;
  }

  Client client() {
    return client;
  }

  byte[] digest() {
    return digest.clone();
  }

  Set<Scope> scopes() {
    return Arrays.stream(scopes.split(","))
        .map(Scope::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
  }

  private static String write(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(","));
  }
}

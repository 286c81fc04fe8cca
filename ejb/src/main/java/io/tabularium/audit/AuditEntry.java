package io.tabularium.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A link of the chain; nothing of it ever changes. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

  @Id private long number;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(length = 120)
  private String actor;

  @Column(length = 40)
  private String action;

  @Column(length = 200)
  private String subject;

  @Column(name = "before_change", length = 2000)
  private String before;

  @Column(name = "after_change", length = 2000)
  private String after;

  @Column(length = 500)
  private String reason;

  @Column(length = 64)
  private String previous;

  @Column(length = 64)
  private String digest;

  /** For Hibernate. */
  protected AuditEntry() {}

  AuditEntry(AuditHead head, Instant happenedAt, String actor, AuditChange change) {
    this.number = head.number() + 1;
    this.happenedAt = happenedAt;
    this.actor = actor;
    this.action = change.action();
    this.subject = change.subject();
    this.before = change.before();
    this.after = change.after();
    this.reason = change.reason();
    this.previous = head.digest();
    this.digest = computed();
  }

  /** The digest that the entry must have; every part ends with a mark that cannot be in it. */
  private String computed() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      List<Object> parts =
          new ArrayList<>(
              Arrays.asList(previous, number, happenedAt, actor, action, subject, before, after));
      if (reason != null) { // entries older than reasons have none
        parts.add(reason);
      }
      for (Object part : parts) {
        sha.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether it follows on {@code before} and still says what it said. */
  boolean follows(long numberBefore, String digestBefore) {
    return number == numberBefore + 1 && previous.equals(digestBefore) && digest.equals(computed());
  }

  long number() {
    return number;
  }

  String digest() {
    return digest;
  }

  AuditView view() {
    return new AuditView(
        number, happenedAt, actor, new AuditChange(action, subject, before, after, reason), digest);
  }
}

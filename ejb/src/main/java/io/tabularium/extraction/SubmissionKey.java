package io.tabularium.extraction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** An Idempotency-Key and what was submitted under it. */
@Entity
@Table(name = "submission_key")
class SubmissionKey {

  /** How long a repeat is known. */
  static final Duration KEPT = Duration.ofHours(24);

  private static final int DIGEST_LENGTH = 64;

  @Id
  @Column(length = DIGEST_LENGTH)
  private String digest;

  @Column(length = DIGEST_LENGTH)
  private String fingerprint;

  private UUID subject;

  private boolean batch;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For Hibernate. */
  protected SubmissionKey() {}

  SubmissionKey(String digest, Submission submission, UUID subject, Instant createdAt) {
    this.digest = digest;
    this.fingerprint = submission.fingerprint();
    this.subject = subject;
    this.batch = submission.batch();
    this.createdAt = createdAt;
  }

  boolean isOver(Instant now) {
    return createdAt.plus(KEPT).isBefore(now);
  }

  boolean covers(Submission submission) {
    return batch == submission.batch() && fingerprint.equals(submission.fingerprint());
  }

  UUID subject() {
    return subject;
  }
}

package io.tabularium.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What one document used.
 *
 * @param startedAt null until its work began
 * @param finishedAt null until it ended
 * @param pages null until known
 */
public record Document(
    UUID clientId,
    Instant acceptedAt,
    Instant startedAt,
    Instant finishedAt,
    long bytes,
    Integer pages) {

  long seconds() {
    return startedAt == null || finishedAt == null
        ? 0
        : Duration.between(startedAt, finishedAt).toSeconds();
  }
}

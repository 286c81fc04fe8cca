package io.tabularium.account;

import java.time.Instant;
import java.util.UUID;

/**
 * A key as administrators see it: never the key itself.
 *
 * @param prefix its readable beginning
 * @param revokedAt from when on it opens nothing; null if that was never said
 * @param lastUsedAt to the minute; null if it never was
 */
public record KeyView(
    UUID id,
    UUID clientId,
    String prefix,
    KeyTerms terms,
    Instant createdAt,
    Instant revokedAt,
    Instant lastUsedAt) {}

package io.tabularium.extraction;

import io.tabularium.engine.ExtractionMode;
import java.time.Duration;
import java.util.UUID;

/**
 * An extraction that a worker has begun, free of the database.
 *
 * @param queued how long it waited
 */
record Task(
    UUID id,
    UUID clientId,
    String documentName,
    UUID documentFile,
    String documentSha256,
    Options options,
    Limits limits,
    Duration queued) {

  /** What was asked, as it was written; the password sealed, or null. */
  record Options(ExtractionMode mode, String pages, String regions, String sealedPassword) {}

  /** What it may cost, and whether the document goes when the work has ended. */
  record Limits(int maxPages, Duration timeLimit, boolean keepsNoSource) {}
}

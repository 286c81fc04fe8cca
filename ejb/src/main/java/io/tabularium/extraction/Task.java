package io.tabularium.extraction;

import io.tabularium.engine.ExtractionMode;
import io.tabularium.trace.TraceParent;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * An extraction that a worker has begun, free of the database.
 *
 * @param queued how long it waited
 * @param trace the step of a trace that brought it, or null
 */
record Task(
    UUID id,
    UUID clientId,
    String documentName,
    UUID documentFile,
    String documentSha256,
    Options options,
    Limits limits,
    Duration queued,
    String trace) {

  /** Whom lines of the log are about, by the names of their fields. */
  Map<String, String> who() {
    return TraceParent.who(id, clientId, trace);
  }

  /** What was asked, as it was written; the password sealed, or null. */
  record Options(ExtractionMode mode, String pages, String regions, String sealedPassword) {}

  /** What it may cost, and whether the document goes when the work has ended. */
  record Limits(int maxPages, Duration timeLimit, boolean keepsNoSource) {}
}

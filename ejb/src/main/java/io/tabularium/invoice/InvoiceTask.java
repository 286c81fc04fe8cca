package io.tabularium.invoice;

import io.tabularium.trace.TraceParent;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * An invoice that a worker has begun, free of the database.
 *
 * @param trace the step of a trace that brought it, or null
 */
record InvoiceTask(
    UUID id,
    UUID clientId,
    Document document,
    String pages,
    int maxPages,
    Duration timeLimit,
    String trace) {

  /** Whom lines of the log are about, by the names of their fields. */
  Map<String, String> who() {
    return TraceParent.who(id, clientId, trace);
  }

  /**
   * What is to be read.
   *
   * @param passing whether it is to go as soon as that is done
   */
  record Document(UUID file, String sha256, boolean passing) {}
}

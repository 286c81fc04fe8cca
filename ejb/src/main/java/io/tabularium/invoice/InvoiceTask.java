package io.tabularium.invoice;

import java.time.Duration;
import java.util.UUID;

/** An invoice that a worker has begun, free of the database. */
record InvoiceTask(
    UUID id, UUID clientId, Document document, String pages, int maxPages, Duration timeLimit) {

  /**
   * What is to be read.
   *
   * @param passing whether it is to go as soon as that is done
   */
  record Document(UUID file, String sha256, boolean passing) {}
}

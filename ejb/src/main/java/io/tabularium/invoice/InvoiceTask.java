package io.tabularium.invoice;

import java.time.Duration;
import java.util.UUID;

/** An invoice that a worker has begun, free of the database. */
record InvoiceTask(
    UUID id, UUID clientId, UUID documentFile, String pages, int maxPages, Duration timeLimit) {}

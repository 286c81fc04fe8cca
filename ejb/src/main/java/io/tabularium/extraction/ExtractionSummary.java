package io.tabularium.extraction;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a list of extractions.
 *
 * @param documentName the name that the caller gave, for people only
 * @param pages pages of the document, null until known
 * @param tables tables found, null until it succeeded
 * @param queuedMillis from acceptance to the start of the work, null until it started
 * @param processMillis from the start of the work to its end, null until it ended
 * @param finishedAt null until it ended
 * @param errorCode the contract's code if it failed, else null
 */
public record ExtractionSummary(
    UUID id,
    String clientName,
    String documentName,
    ExtractionStatus status,
    Integer pages,
    Integer tables,
    Long queuedMillis,
    Long processMillis,
    Instant createdAt,
    Instant finishedAt,
    String errorCode) {}

package io.tabularium.extraction;

import java.util.UUID;

/**
 * Fired at each step of an extraction on the node that took it. Observe it with {@code during =
 * AFTER_SUCCESS}, so that only committed steps are heard, and return at once: it runs on the
 * worker's thread. Only what must be written together with the step observes it before.
 *
 * @param extraction as it is now; whose it is is told by the client's id alone
 * @param callbackUrl where the caller wishes to be told of the end, or null
 */
public record ExtractionChanged(ExtractionSummary extraction, UUID clientId, String callbackUrl) {}

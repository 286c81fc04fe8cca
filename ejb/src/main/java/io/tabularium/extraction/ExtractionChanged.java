package io.tabularium.extraction;

/**
 * Fired at each step of an extraction on the node that took it. Observe it with {@code during =
 * AFTER_SUCCESS}, so that only committed steps are heard, and return at once: it runs on the
 * worker's thread.
 */
public record ExtractionChanged(ExtractionSummary extraction) {}

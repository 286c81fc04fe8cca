package io.tabularium.extraction;

/**
 * One extraction as its owner sees it.
 *
 * @param documentBytes size of the document
 * @param documentSha256 64 hexadecimal digits
 * @param timeLimitSeconds longest that it is worked at
 * @param problem why it failed, else null
 */
public record ExtractionView(
    ExtractionSummary summary,
    long documentBytes,
    String documentSha256,
    int timeLimitSeconds,
    Problem problem) {}

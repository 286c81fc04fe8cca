package io.tabularium.account;

import java.time.Duration;

/**
 * What clients of a tier may do.
 *
 * @param maxFileBytes largest document
 * @param maxPages most pages of a document that are worked
 * @param timeLimit longest that one document is worked at
 */
public record Tier(TierName name, long maxFileBytes, int maxPages, Duration timeLimit) {}

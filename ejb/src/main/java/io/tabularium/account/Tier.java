package io.tabularium.account;

import java.time.Duration;

/**
 * What clients of a tier may do.
 *
 * @param maxRunning documents of a client that are worked at the same time
 * @param maxWaiting documents of a client that may wait
 * @param maxFileBytes largest document
 * @param maxPages most pages of a document that are worked
 * @param pagesPerMonth pages of a client in a calendar month (UTC)
 * @param priority 0 to 9: of two clients' documents, that of the higher tier is begun first
 * @param sourceRetention how long a document is kept after its work has ended; zero: a minute at
 *     most
 * @param resultRetention how long a result is kept; zero: a minute at most
 * @param timeLimit longest that one document is worked at
 * @param version grows by one with each change
 */
public record Tier(
    TierName name,
    Rates rates,
    int maxRunning,
    int maxWaiting,
    long maxFileBytes,
    int maxPages,
    long pagesPerMonth,
    int priority,
    Duration sourceRetention,
    Duration resultRetention,
    Duration timeLimit,
    int version) {}

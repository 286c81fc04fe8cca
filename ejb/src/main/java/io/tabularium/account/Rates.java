package io.tabularium.account;

/**
 * How many requests clients of a tier may send; a request counts towards every figure that it falls
 * under.
 *
 * @param requestsPerMinute of all kinds together
 * @param requestsPerHour of all kinds together; 0 for no such limit
 * @param extractsPerMinute that send documents
 * @param readsPerMinute that ask for anything not named here
 * @param aboutsPerMinute of {@code /} and {@code /api/capabilities}
 * @param securityPerMinute of {@code /security/status}
 */
public record Rates(
    int requestsPerMinute,
    int requestsPerHour,
    int extractsPerMinute,
    int readsPerMinute,
    int aboutsPerMinute,
    int securityPerMinute) {}

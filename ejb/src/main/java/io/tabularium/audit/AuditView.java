package io.tabularium.audit;

import java.time.Instant;

/**
 * One entry of the chain.
 *
 * @param number from 1 on, without a gap
 * @param actor who did it
 * @param digest SHA-256, in hexadecimal, of the digest before and of all that the entry says
 */
public record AuditView(
    long number, Instant happenedAt, String actor, AuditChange change, String digest) {}

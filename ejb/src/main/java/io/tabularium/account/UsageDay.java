package io.tabularium.account;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a client has used with one key on one day (UTC).
 *
 * @param keyName null where the key was not kept
 * @param requests answered, also with a refusal
 * @param extractions accepted
 * @param pages charged
 * @param bytes of documents sent
 * @param resultBytes of results made
 */
public record UsageDay(
    LocalDate day,
    UUID clientId,
    String clientName,
    UUID keyId,
    String keyName,
    long requests,
    long extractions,
    long pages,
    long bytes,
    long resultBytes) {}

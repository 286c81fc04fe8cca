package io.tabularium.metric;

import java.time.Instant;
import java.util.UUID;

/**
 * An alert that went from one level to another; fired as a CDI event, and kept as history.
 *
 * @param id in the order of time
 */
public record AlertChanged(
    UUID id,
    String rule,
    String subject,
    Level from,
    Level to,
    Double value,
    Instant at,
    String remedy) {}

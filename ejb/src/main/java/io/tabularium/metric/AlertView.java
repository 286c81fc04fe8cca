package io.tabularium.metric;

import java.time.Instant;

/**
 * An alert as people see it.
 *
 * @param subject the node that it is about, or {@code cluster}
 * @param value what this node has measured last; null if nothing
 * @param acknowledgedBy who has seen it, or null
 * @param silencedUntil until when nobody is told of its changes, or null
 */
public record AlertView(
    String rule,
    String subject,
    Level level,
    Double value,
    String unit,
    Double warning,
    Double critical,
    Instant since,
    String acknowledgedBy,
    Instant silencedUntil,
    String remedy) {}

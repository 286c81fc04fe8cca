package io.tabularium.metric;

import java.time.Instant;

/** An alert that went from one level to another; fired as a CDI event, and kept as history. */
public record AlertChanged(
    String rule, String subject, Level from, Level to, Double value, Instant at, String remedy) {}

package io.tabularium.metric;

/** A line of measurements: a kind and what of that kind, such as {@code GET /api/v1/me}. */
public record Series(Kind kind, String name) {}

package io.tabularium.fault;

/**
 * The breaker about something that this node depends on.
 *
 * @param name {@code database} or {@code storage}
 * @param state {@code closed}, {@code open} or {@code half-open}
 * @param failuresInARow since it answered last
 * @param failures since the start
 * @param fallbacks answers since the start that were what was known last
 */
public record BreakerState(
    String name, String state, int failuresInARow, long failures, long fallbacks) {}

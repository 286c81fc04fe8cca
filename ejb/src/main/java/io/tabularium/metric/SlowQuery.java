package io.tabularium.metric;

/**
 * A database statement and how it fared.
 *
 * @param id a short name of the statement, to ask for its plan
 * @param operation its first word, such as {@code select}
 * @param totalMillis all its time together
 */
public record SlowQuery(
    String id,
    String operation,
    String statement,
    long count,
    double meanMillis,
    double p95Millis,
    double maxMillis,
    double totalMillis,
    long failures) {}

package io.tabularium.metric;

/**
 * How the database is.
 *
 * @param status {@code UP} or {@code DOWN}
 * @param latencyMillis of one small question; null if there was no answer
 * @param threadsConnected the server's {@code Threads_connected}; null where it has none (U-16)
 * @param maxConnections the server's {@code max_connections}; null where it has none
 * @param replication {@code none}, or what the server says of its replica
 * @param poolUtilizationPercent active of all connections that there may be (I-24)
 */
public record DatabaseHealth(
    String status,
    boolean reachable,
    Double latencyMillis,
    String product,
    String version,
    Long threadsConnected,
    Long maxConnections,
    String replication,
    Migrations migrations,
    Pool pool,
    double poolUtilizationPercent) {

  /** What of the schema has been applied. */
  public record Migrations(long applied, long failed, String newest) {}
}

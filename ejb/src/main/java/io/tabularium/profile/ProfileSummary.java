package io.tabularium.profile;

import java.util.List;

/**
 * What a recording shows.
 *
 * @param samples of running threads, a few milliseconds apart
 * @param cpuFunctions where they were, the most frequent first
 * @param allocations which classes took how much memory, the most first
 * @param pauses of the garbage collector
 * @param lockWaits of threads for monitors that others held, by class, the longest first
 */
public record ProfileSummary(
    long samples,
    List<Share> cpuFunctions,
    List<Share> allocations,
    Pauses pauses,
    List<Wait> lockWaits) {

  /** Copies the lists. */
  public ProfileSummary {
    cpuFunctions = List.copyOf(cpuFunctions);
    allocations = List.copyOf(allocations);
    lockWaits = List.copyOf(lockWaits);
  }

  /**
   * A part of a whole.
   *
   * @param amount samples, or bytes
   */
  public record Share(String name, long amount, double percent) {}

  /** Stops of all threads. */
  public record Pauses(long count, double totalMillis, double longestMillis) {}

  /** Waits for the monitors of one class. */
  public record Wait(String monitor, long count, double totalMillis) {}
}

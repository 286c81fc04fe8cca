package io.tabularium.metric;

import java.time.Instant;
import java.util.List;

/**
 * The live heap of a node over time.
 *
 * @param leaking whether the last figure is more than 1.5 times the first (I-29)
 */
public record MemoryTimeline(String node, boolean leaking, List<Point> memoryTimeline) {

  private static final double LEAK = 1.5;

  /** Copies the list. */
  public MemoryTimeline {
    memoryTimeline = List.copyOf(memoryTimeline);
  }

  static MemoryTimeline of(String node, List<Point> points) {
    double first = points.get(0).memoryMb();
    double last = points.get(points.size() - 1).memoryMb();
    return new MemoryTimeline(node, last > LEAK * first, points);
  }

  /**
   * The mean of a minute, an hour or a day.
   *
   * @param memoryMb live after the last collection, in MB of 1,048,576 bytes
   */
  public record Point(Instant at, double memoryMb) {}
}

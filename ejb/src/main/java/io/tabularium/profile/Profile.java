package io.tabularium.profile;

import java.time.Instant;

/**
 * A recording of this node.
 *
 * @param state {@code running}, or {@code finished}: then it can be read and fetched
 * @param seconds how long it was asked to be
 * @param bytes of its file, 0 while it runs
 */
public record Profile(
    String id, String node, String state, Instant startedAt, long seconds, long bytes) {

  static final String RUNNING = "running";
  static final String FINISHED = "finished";

  /** Whether it can be read. */
  public boolean isFinished() {
    return state.equals(FINISHED);
  }
}

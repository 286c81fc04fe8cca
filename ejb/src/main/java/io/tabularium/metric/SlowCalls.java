package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest calls of this node that took longer than the objective allows, newest first. */
@ApplicationScoped
public class SlowCalls {

  /** Requirement I-10. */
  public static final Duration SLOW = Duration.ofMillis(500);

  private static final int MOST = 1_000;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Deque<SlowCall> calls = new ArrayDeque<>();
  private Clock clock;

  /** For the container's proxy. */
  protected SlowCalls() {}

  @Inject
  SlowCalls(Clock clock) {
    this.clock = clock;
  }

  /** Keeps a call if it was slow, and none that was held on purpose. */
  public void take(String requestId, Call call, Duration duration) {
    if (call.kind() != Kind.API || duration.compareTo(SLOW) < 0) {
      return;
    }
    SlowCall slow =
        new SlowCall(
            requestId,
            clock.instant(),
            call.method(),
            call.route(),
            call.status(),
            duration.toNanos() / NANOS_PER_MILLI);
    synchronized (calls) {
      calls.addFirst(slow);
      if (calls.size() > MOST) {
        calls.removeLast();
      }
    }
  }

  /** The newest ones. */
  public List<SlowCall> newest(int limit) {
    synchronized (calls) {
      return new ArrayList<>(calls).stream().limit(limit).toList();
    }
  }
}

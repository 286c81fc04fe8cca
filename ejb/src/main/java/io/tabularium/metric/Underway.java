package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls to others that this node waits for: a measure of the time they took would tell of a
 * slow one only when it has ended.
 */
@ApplicationScoped
public class Underway {

  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private Clock clock;

  /** For the container's proxy. */
  protected Underway() {}

  /** None yet. */
  @Inject
  public Underway(Clock clock) {
    this.clock = clock;
  }

  /** One call; like no other, even of the same moment. */
  public static final class Call {

    private final String to;
    private final Instant begun;

    private Call(String to, Instant begun) {
      this.to = to;
      this.begun = begun;
    }
  }

  /** A call begins; {@link #end} it. */
  public Call begin(String to) {
    Call call = new Call(to, clock.instant());
    calls.add(call);
    return call;
  }

  /** A call has ended, in whatever way. */
  public void end(Call call) {
    calls.remove(call);
  }

  /** How many there are to somebody. */
  public long count(String to) {
    return calls.stream().filter(call -> call.to.equals(to)).count();
  }

  /** How long the oldest one has been waited for; zero if there is none. */
  Duration longest() {
    return calls.stream()
        .map(call -> call.begun)
        .min(Comparator.naturalOrder())
        .map(begun -> Duration.between(begun, clock.instant()))
        .orElse(Duration.ZERO);
  }
}

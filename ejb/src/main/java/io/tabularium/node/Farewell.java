package io.tabularium.node;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The order in which a node lets go of its duties: it winds down, gives balancers time to notice,
 * hands back, and waits for what cannot be handed back, but not for ever.
 */
final class Farewell {

  private static final Logger LOG = Logger.getLogger(Farewell.class.getName());
  private static final Duration STEP = Duration.ofMillis(50);

  private final List<Duty> duties;
  private final LongSupplier nanos;
  private final Consumer<Duration> sleep;

  /**
   * Of these duties.
   *
   * @param nanos a clock that only goes forward
   */
  Farewell(List<Duty> duties, LongSupplier nanos, Consumer<Duration> sleep) {
    this.duties = List.copyOf(duties);
    this.nanos = nanos;
    this.sleep = sleep;
  }

  /**
   * Returns when the node may stop.
   *
   * @param notice how long balancers need to see that the node is not ready
   * @param limit how long it then waits for what is under way
   */
  void say(Duration notice, Duration limit) {
    each(Duty::windDown);
    sleep.accept(notice);
    each(Duty::handBack);
    long begun = nanos.getAsLong();
    while (!duties.stream().allMatch(Farewell::isDone)) {
      if (nanos.getAsLong() - begun >= limit.toNanos()) {
        LOG.warning("the node stops though some of its work has not ended");
        return;
      }
      sleep.accept(STEP);
    }
  }

  private void each(Consumer<Duty> step) {
    for (Duty duty : duties) {
      try {
        step.accept(duty);
      } catch (RuntimeException e) { // one that fails must not keep the others from their end
        LOG.log(Level.WARNING, "a duty was not let go of in order", e);
      }
    }
  }

  private static boolean isDone(Duty duty) {
    try {
      return duty.isDone();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a duty does not tell whether it is done", e);
      return true;
    }
  }
}

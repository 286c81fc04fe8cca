package io.tabularium.web.extraction;

import io.tabularium.extraction.ExtractionChanged;
import io.tabularium.extraction.OpenWork;
import io.tabularium.job.LightHand;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Wakes requests that wait for the end of an extraction: at once where this node has worked it,
 * else when the rows say so, which are asked as long as anybody waits. An answer is written by a
 * thread of its own executor: a slow reader holds up no worker.
 */
@ApplicationScoped
public class FinishedWatch {

  private static final Logger LOG = Logger.getLogger(FinishedWatch.class.getName());
  private static final int LOOK_MILLIS = 500;

  /** More than can end between the acceptance of one and the beginning of its caller's wait. */
  private static final int LAST_ENDED = 1000;

  private final Set<UUID> ended =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
                  return size() > LAST_ENDED;
                }
              }));

  private final Map<UUID, Set<Runnable>> waiting = new ConcurrentHashMap<>();

  @Resource(lookup = "concurrent/tabularium-answer")
  private ManagedExecutorService answerers;

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject @Any private Instance<OpenWork> works;
  private ScheduledFuture<?> looking;

  @PostConstruct
  void start() {
    looking =
        scheduler.scheduleWithFixedDelay(
            this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    looking.cancel(false);
  }

  /** Another node may have worked what this one's callers wait for. */
  private void look() {
    Set<UUID> closed = new HashSet<>(waiting.keySet());
    if (closed.isEmpty()) {
      return;
    }
    try {
      works.forEach(work -> closed.removeAll(work.open(Set.copyOf(closed))));
      closed.forEach(this::finished);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "whether work has ended is asked again", e);
    }
  }

  /**
   * Runs {@code action} once when the extraction has ended, unless {@link #forget} comes first; at
   * once if it ended on this node a moment ago.
   */
  public void whenFinished(UUID extraction, Runnable action) {
    waiting.compute(
        extraction,
        (id, actions) -> {
          Set<Runnable> all = actions == null ? new HashSet<>() : actions;
          all.add(action);
          return all;
        });
    if (ended.contains(extraction)) {
      finished(extraction);
    }
  }

  /** Takes back {@link #whenFinished}. */
  public void forget(UUID extraction, Runnable action) {
    waiting.computeIfPresent(
        extraction,
        (id, actions) -> {
          actions.remove(action);
          return actions.isEmpty() ? null : actions;
        });
  }

  /** Tells the end, for one who has seen it himself. */
  public void finished(UUID extraction) {
    Set<Runnable> actions = waiting.remove(extraction);
    if (actions != null) {
      actions.forEach(action -> LightHand.over(answerers, action));
    }
  }

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExtractionChanged event) {
    UUID id = event.extraction().id();
    if (event.extraction().status().isFinal()) {
      ended.add(id); // before those who wait are told: who comes now sees one or the other
      finished(id);
    } else {
      ended.remove(id); // it was brought back
    }
  }
}

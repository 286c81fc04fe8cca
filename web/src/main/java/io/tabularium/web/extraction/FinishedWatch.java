package io.tabularium.web.extraction;

import io.tabularium.extraction.ExtractionChanged;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wakes requests that wait for the end of an extraction. An answer is written by a thread of its
 * own executor: a slow reader holds up no worker.
 */
@ApplicationScoped
public class FinishedWatch {

  private final Map<UUID, Set<Runnable>> waiting = new ConcurrentHashMap<>();

  @Resource(lookup = "concurrent/tabularium-answer")
  private ManagedExecutorService answerers;

  /** Runs {@code action} once when the extraction has ended, unless {@link #forget} comes first. */
  public void whenFinished(UUID extraction, Runnable action) {
    waiting.compute(
        extraction,
        (id, actions) -> {
          Set<Runnable> all = actions == null ? new HashSet<>() : actions;
          all.add(action);
          return all;
        });
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
      actions.forEach(answerers::execute);
    }
  }

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExtractionChanged event) {
    if (event.extraction().status().isFinal()) {
      finished(event.extraction().id());
    }
  }
}

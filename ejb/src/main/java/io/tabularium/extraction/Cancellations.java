package io.tabularium.extraction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Which of this node's running extractions have been cancelled meanwhile. */
@ApplicationScoped
class Cancellations {

  private final Map<UUID, AtomicBoolean> running = new ConcurrentHashMap<>();

  /** Watches an extraction until {@link #forget}. */
  AtomicBoolean watch(UUID extraction) {
    return running.computeIfAbsent(extraction, id -> new AtomicBoolean());
  }

  void forget(UUID extraction) {
    running.remove(extraction);
  }

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExtractionChanged event) {
    AtomicBoolean cancelled = running.get(event.extraction().id());
    if (cancelled != null && event.extraction().status() == ExtractionStatus.CANCELLED) {
      cancelled.set(true);
    }
  }
}

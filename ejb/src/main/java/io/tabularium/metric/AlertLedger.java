package io.tabularium.metric;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Moves alerts from level to level, each move one short transaction. */
@ApplicationScoped
class AlertLedger {

  private AlertRepository repository;
  private Event<AlertChanged> changed;
  private Clock clock;

  /** For the container's proxy. */
  protected AlertLedger() {}

  @Inject
  AlertLedger(AlertRepository repository, Event<AlertChanged> changed, Clock clock) {
    this.repository = repository;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * Whether a judgement changes something.
   *
   * @param row what is known of its alert, or null
   */
  boolean isNews(AlertRow row, Judgement judgement) {
    return row == null || !next(row, judgement, clock.instant()).equals(row.state());
  }

  /** Takes a judgement over; writes, and tells, only if it changes something; gives the level. */
  @Transactional
  Level take(Judgement judgement) {
    Instant now = clock.instant();
    AlertRow row = repository.find(judgement.key()).orElse(null);
    if (row == null) {
      row = new AlertRow(judgement.key(), AlertState.begin(now));
      repository.add(row);
    }
    if (!isNews(row, judgement)) {
      return row.state().level();
    }
    AlertRow locked = repository.lock(judgement.key()).orElseThrow();
    AlertState before = locked.state();
    locked.take(next(locked, judgement, now), judgement.value());
    if (locked.state().level() != before.level()) {
      tell(locked, before.level(), judgement);
    }
    return locked.state().level();
  }

  private static AlertState next(AlertRow row, Judgement judgement, Instant now) {
    return row.state().next(judgement.rising(), judgement.falling(), now);
  }

  private void tell(AlertRow row, Level before, Judgement judgement) {
    AlertChanged change =
        new AlertChanged(
            UuidCreator.getTimeOrderedEpoch(row.state().since()),
            judgement.key().rule(),
            judgement.key().subject(),
            before,
            row.state().level(),
            judgement.value(),
            row.state().since(),
            judgement.remedy());
    repository.add(new AlertChangeRow(change));
    if (!row.isSilentAt(row.state().since())) {
      changed.fire(change);
    }
  }
}

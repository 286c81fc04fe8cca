package io.tabularium.metric;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** An alert as it is kept. */
@Entity
@Table(name = "alert")
class AlertRow {

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private Level level;

  private Double measured;
  private Instant since;

  @Column(name = "calm_since")
  private Instant calmSince;

  @Column(name = "acknowledged_by")
  private String acknowledgedBy;

  @Column(name = "silenced_until")
  private Instant silencedUntil;

  /** For the persistence provider. */
  protected AlertRow() {}

  AlertRow(Key key, AlertState state) {
    this.key = key;
    take(state, null);
  }

  Key key() {
    return key;
  }

  AlertState state() {
    return new AlertState(level, since, calmSince);
  }

  Double measured() {
    return measured;
  }

  String acknowledgedBy() {
    return acknowledgedBy;
  }

  Instant silencedUntil() {
    return silencedUntil;
  }

  boolean isSilentAt(Instant now) {
    return silencedUntil != null && now.isBefore(silencedUntil);
  }

  /** Takes a state over; what was acknowledged was the level that it leaves. */
  final void take(AlertState state, Double value) {
    if (state.level() != level) {
      acknowledgedBy = null;
    }
    level = state.level();
    since = state.since();
    calmSince = state.calmSince();
    measured = value;
  }

  void acknowledge(String by) {
    acknowledgedBy = by;
  }

  void silence(Instant until) {
    silencedUntil = until;
  }

  /** Which alert. */
  @Embeddable
  record Key(String rule, String subject) implements Serializable {}
}

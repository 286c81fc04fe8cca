package io.tabularium.metric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A change of an alert as it is kept; ids are in the order of time. */
@Entity
@Table(name = "alert_change")
class AlertChangeRow {

  @Id private UUID id;
  private String rule;
  private String subject;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_level")
  private Level from;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_level")
  private Level to;

  private Double measured;

  @Column(name = "changed_at")
  private Instant changedAt;

  /** For the persistence provider. */
  protected AlertChangeRow() {}

  AlertChangeRow(AlertChanged change) {
    id = change.id();
    rule = change.rule();
    subject = change.subject();
    from = change.from();
    to = change.to();
    measured = change.value();
    changedAt = change.at();
  }

  String rule() {
    return rule;
  }

  AlertChanged change(String remedy) {
    return new AlertChanged(id, rule, subject, from, to, measured, changedAt, remedy);
  }
}

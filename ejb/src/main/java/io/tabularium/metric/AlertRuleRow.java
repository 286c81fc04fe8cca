package io.tabularium.metric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;

/** An alert rule as it is kept. */
@Entity
@Table(name = "alert_rule")
class AlertRuleRow {

  @Id private String name;
  private String measured;
  private String subject;

  @Enumerated(EnumType.STRING)
  private Statistic statistic;

  private Double warning;
  private Double critical;

  @Column(name = "window_seconds")
  private int windowSeconds;

  private String remedy;
  @Version private int version;

  /** For the persistence provider. */
  protected AlertRuleRow() {}

  AlertRule rule() {
    return new AlertRule(
        name,
        new Quantity(measured, subject, statistic),
        new AlertRule.Bounds(warning, critical),
        Duration.ofSeconds(windowSeconds),
        remedy);
  }

  void change(AlertRule.Bounds bounds, Duration window) {
    warning = bounds.warning();
    critical = bounds.critical();
    windowSeconds = Math.toIntExact(window.toSeconds());
  }
}

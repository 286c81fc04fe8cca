package io.tabularium.metric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;

/** An objective as it is kept. */
@Entity
@Table(name = "objective")
class ObjectiveRow {

  @Id private String name;
  private String measured;
  private String subject;

  @Enumerated(EnumType.STRING)
  private Statistic statistic;

  private double bound;

  @Column(name = "window_seconds")
  private int windowSeconds;

  private String meaning;
  @Version private int version;

  /** For the persistence provider. */
  protected ObjectiveRow() {}

  Objective objective() {
    return new Objective(
        name,
        new Quantity(measured, subject, statistic),
        bound,
        Duration.ofSeconds(windowSeconds),
        meaning);
  }

  void change(double newBound, Duration window) {
    bound = newBound;
    windowSeconds = Math.toIntExact(window.toSeconds());
  }
}

package io.tabularium.loadtest;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.BatchSize;

/** A load test as it is kept. */
@Entity
@Table(name = "load_test")
class LoadTestRow {

  @Id private UUID id;
  private String scenario;

  @Column(name = "stored_at")
  private Instant storedAt;

  private boolean baseline;

  @Column(name = "compared_to")
  private UUID comparedTo;

  @Column(length = Length.LONG16)
  private String report;

  @ElementCollection(fetch = FetchType.EAGER)
  @BatchSize(size = 100) // a list asks for those of all its rows at once
  @CollectionTable(name = "load_test_figure", joinColumns = @JoinColumn(name = "load_test"))
  @MapKeyColumn(name = "metric")
  @Column(name = "figure")
  private Map<String, Double> figures = new HashMap<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @BatchSize(size = 100)
  @CollectionTable(name = "load_test_miss", joinColumns = @JoinColumn(name = "load_test"))
  private Set<Miss> misses = new HashSet<>();

  /** For the persistence provider. */
  protected LoadTestRow() {}

  LoadTestRow(UUID id, LoadTestReport from, Instant storedAt, UUID comparedTo) {
    this.id = id;
    this.scenario = from.scenario();
    this.storedAt = storedAt;
    this.baseline = from.baseline();
    this.comparedTo = comparedTo;
    this.report = from.json();
    this.figures.putAll(from.figures());
    this.misses.addAll(from.misses());
  }

  UUID id() {
    return id;
  }

  String scenario() {
    return scenario;
  }

  Instant storedAt() {
    return storedAt;
  }

  boolean isBaseline() {
    return baseline;
  }

  UUID comparedTo() {
    return comparedTo;
  }

  String report() {
    return report;
  }

  Set<Miss> misses() {
    return Set.copyOf(misses);
  }

  Map<String, Double> figures() {
    return Map.copyOf(figures);
  }
}

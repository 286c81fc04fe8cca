package io.tabularium.loadtest;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps load tests, and judges them. */
@ApplicationScoped
public class LoadTestService {

  private LoadTestRepository repository;
  private Clock clock;

  /** For the container's proxy. */
  protected LoadTestService() {}

  @Inject
  LoadTestService(LoadTestRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Keeps a run, compared with its scenario's baseline if there is one. */
  @Transactional
  public LoadTest keep(LoadTestReport report) {
    Instant now = clock.instant();
    UUID baseline = repository.baseline(report.scenario()).map(LoadTestRow::id).orElse(null);
    LoadTestRow row = new LoadTestRow(UuidCreator.getTimeOrderedEpoch(now), report, now, baseline);
    repository.add(row);
    return judged(row);
  }

  /** One run. */
  @Transactional
  public Optional<LoadTest> find(UUID id) {
    return repository.find(id).map(this::judged);
  }

  /** The newest ones. */
  @Transactional
  public List<LoadTest> newest(int limit) {
    return repository.newest(limit).stream().map(this::judged).toList();
  }

  private LoadTest judged(LoadTestRow row) {
    Map<String, Double> figures = row.figures();
    List<Miss> misses = new ArrayList<>(row.misses());
    for (Miss miss : Threshold.misses(row.scenario(), figures)) {
      if (row.misses().stream().noneMatch(known -> known.metric().equals(miss.metric()))) {
        misses.add(miss);
      }
    }
    if (row.comparedTo() != null) {
      repository
          .find(row.comparedTo())
          .ifPresent(before -> misses.addAll(Regression.between(before.figures(), figures)));
    }
    return new LoadTest(
        row.id(),
        row.scenario(),
        row.storedAt(),
        row.isBaseline(),
        row.comparedTo(),
        misses.isEmpty() && !figures.isEmpty(),
        figures,
        misses,
        row.report());
  }
}

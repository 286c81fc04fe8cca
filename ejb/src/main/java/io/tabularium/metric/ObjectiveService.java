package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The objectives, and how they stand over the whole cluster. */
@ApplicationScoped
public class ObjectiveService {

  private AlertRepository repository;
  private ReadingWindows windows;

  /** For the container's proxy. */
  protected ObjectiveService() {}

  @Inject
  ObjectiveService(AlertRepository repository, ReadingWindows windows) {
    this.repository = repository;
    this.windows = windows;
  }

  /** All objectives by name. */
  @Transactional
  public List<Objective> objectives() {
    return repository.objectives();
  }

  /** How each of them stands now. */
  @Transactional
  public List<ObjectiveStanding> standings() {
    ObjectiveJudge judge = new ObjectiveJudge(windows::together);
    return objectives().stream().map(judge::judge).toList();
  }

  /**
   * How those that are about calls and documents stand for one client.
   *
   * @param client the client's id
   */
  @Transactional
  public List<ObjectiveStanding> standingsOf(String client) {
    ObjectiveJudge judge = new ObjectiveJudge(windows::together);
    return objectives().stream()
        .map(objective -> objective.of(client))
        .filter(Objects::nonNull)
        .map(judge::judge)
        .toList();
  }

  /** Changes an objective; empty if there is none of that name. */
  @Transactional
  public Optional<Objective> change(String name, double bound, Duration window) {
    Optional<ObjectiveRow> row = repository.objective(name);
    row.ifPresent(found -> found.change(bound, window));
    return row.map(ObjectiveRow::objective);
  }
}

package io.tabularium.metric;

import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.setting.InvalidInputException;
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

  private static final Duration SHORTEST_WINDOW = Duration.ofMinutes(1);
  private static final Duration LONGEST_WINDOW = Duration.ofDays(30);
  private static final double FULL_PERCENT = 100;

  /** Of milliseconds, calls a second or anything else that is no share. */
  private static final double MOST = 1e9;

  private AlertRepository repository;
  private ReadingWindows windows;
  private AuditService audit;

  /** For the container's proxy. */
  protected ObjectiveService() {}

  @Inject
  ObjectiveService(AlertRepository repository, ReadingWindows windows, AuditService audit) {
    this.repository = repository;
    this.audit = audit;
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
    ObjectiveJudge totals = new ObjectiveJudge(windows::totals);
    ObjectiveJudge named = new ObjectiveJudge(windows::together);
    return objectives().stream()
        .map(
            objective -> (objective.quantity().subject() == null ? totals : named).judge(objective))
        .toList();
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

  /**
   * Changes an objective; empty if there is none of that name.
   *
   * @param bound in the objective's own unit
   * @param window from one minute to thirty days
   * @throws InvalidInputException that says what is possible
   */
  @Transactional
  public Optional<Objective> change(String actor, String name, double bound, Duration window) {
    Optional<ObjectiveRow> found = repository.objective(name);
    found.ifPresent(
        row -> {
          Objective before = row.objective();
          check(before.quantity(), bound, window);
          row.change(bound, window);
          audit.record(
              actor,
              new AuditChange(
                  "objective.change", "objective " + name, text(before), text(row.objective())));
        });
    return found.map(ObjectiveRow::objective);
  }

  private static void check(Quantity quantity, double bound, Duration window) {
    double most = quantity.unit().equals("%") ? FULL_PERCENT : MOST;
    if (!(bound > 0 && bound <= most)) {
      throw new InvalidInputException(
          "bound: give a number above 0, up to " + Math.round(most) + " " + quantity.unit() + ".");
    }
    if (window.compareTo(SHORTEST_WINDOW) < 0 || window.compareTo(LONGEST_WINDOW) > 0) {
      throw new InvalidInputException(
          "windowSeconds: give "
              + SHORTEST_WINDOW.toSeconds()
              + " to "
              + LONGEST_WINDOW.toSeconds()
              + ".");
    }
  }

  private static String text(Objective objective) {
    return objective.bound()
        + " "
        + objective.quantity().unit()
        + " over "
        + objective.window().toSeconds()
        + " s";
  }
}

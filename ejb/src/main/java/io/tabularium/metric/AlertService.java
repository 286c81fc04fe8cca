package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The alerts as people deal with them. */
@ApplicationScoped
public class AlertService {

  private AlertRepository repository;
  private AlertWatch watch;
  private Clock clock;

  /** For the container's proxy. */
  protected AlertService() {}

  @Inject
  AlertService(AlertRepository repository, AlertWatch watch, Clock clock) {
    this.repository = repository;
    this.watch = watch;
    this.clock = clock;
  }

  /** The rules by name. */
  @Transactional
  public List<AlertRule> rules() {
    return repository.rules();
  }

  /** All alerts, the green ones too, with the worst first. */
  @Transactional
  public List<AlertView> alerts() {
    Map<String, AlertRule> rules = new HashMap<>();
    rules().forEach(rule -> rules.put(rule.name(), rule));
    return repository.alerts().stream()
        .map(row -> view(row, rules.get(row.key().rule())))
        .sorted((one, other) -> other.level().compareTo(one.level()))
        .toList();
  }

  /** How objectives and alerts stood when this node looked last; asks no database. */
  public LastLook lastLook() {
    return watch.last();
  }

  /** The changes, newest first. */
  @Transactional
  public List<AlertChanged> history(int limit) {
    Map<String, AlertRule> rules = new HashMap<>();
    rules().forEach(rule -> rules.put(rule.name(), rule));
    return repository.newestChanges(limit).stream()
        .map(row -> row.change(remedy(rules.get(row.rule()))))
        .toList();
  }

  /** One of the changes; empty if there is none of that id. */
  @Transactional
  public Optional<AlertChanged> kept(UUID id) {
    return repository
        .kept(id)
        .map(
            row ->
                row.change(
                    remedy(repository.rule(row.rule()).map(AlertRuleRow::rule).orElse(null))));
  }

  /** Notes that somebody has seen an alert, until it changes; false if there is none. */
  @Transactional
  public boolean acknowledge(String rule, String subject, String by) {
    Optional<AlertRow> row = repository.lock(new AlertRow.Key(rule, subject));
    row.ifPresent(found -> found.acknowledge(by));
    return row.isPresent();
  }

  /** Tells nobody of an alert's changes for a while; zero ends the silence; false if none is so. */
  @Transactional
  public boolean silence(String rule, String subject, Duration length) {
    Optional<AlertRow> row = repository.lock(new AlertRow.Key(rule, subject));
    Instant until = length.isZero() ? null : clock.instant().plus(length);
    row.ifPresent(found -> found.silence(until));
    return row.isPresent();
  }

  /** Changes a rule; empty if there is none of that name. */
  @Transactional
  public Optional<AlertRule> change(String name, AlertRule.Bounds bounds, Duration window) {
    Optional<AlertRuleRow> row = repository.rule(name);
    row.ifPresent(found -> found.change(bounds, window));
    return row.map(AlertRuleRow::rule);
  }

  private AlertView view(AlertRow row, AlertRule rule) {
    AlertRow.Key key = row.key();
    Double seen = watch.seen(key);
    return new AlertView(
        key.rule(),
        key.subject(),
        row.state().level(),
        seen == null ? row.measured() : seen,
        rule == null ? "" : rule.quantity().unit(),
        rule == null ? null : rule.bounds().warning(),
        rule == null ? null : rule.bounds().critical(),
        row.state().since(),
        row.acknowledgedBy(),
        row.silencedUntil(),
        remedy(rule));
  }

  private static String remedy(AlertRule rule) {
    return rule == null ? AlertWatch.OBJECTIVE_REMEDY : rule.remedy();
  }
}

package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Looks at every rule and every objective, for the cluster and for each of its nodes. */
@ApplicationScoped
class AlertWatch {

  static final String CLUSTER = "cluster";
  static final String OBJECTIVE = "objective:";
  static final String OBJECTIVE_REMEDY =
      "The objective is missed or its error budget goes too fast; see the alerts beside it.";

  private final ConcurrentMap<AlertRow.Key, Double> seen = new ConcurrentHashMap<>();
  private AlertRepository repository;
  private AlertLedger ledger;
  private ObjectiveService objectives;
  private ReadingWindows windows;
  private volatile LastLook last = LastLook.NONE;

  /** For the container's proxy. */
  protected AlertWatch() {}

  @Inject
  AlertWatch(
      AlertRepository repository,
      AlertLedger ledger,
      ObjectiveService objectives,
      ReadingWindows windows) {
    this.repository = repository;
    this.ledger = ledger;
    this.objectives = objectives;
    this.windows = windows;
  }

  /** The value of the last look, or null. */
  Double seen(AlertRow.Key key) {
    return seen.get(key);
  }

  /** What the last look has shown. */
  LastLook last() {
    return last;
  }

  /** Looks at all of them; only what changes something is a matter of the database's again. */
  void look() {
    List<Judgement> judgements = new ArrayList<>();
    Map<AlertRow.Key, AlertRow> known = new HashMap<>();
    repository.alerts().forEach(row -> known.put(row.key(), row));
    for (AlertRule rule : repository.rules()) {
      judge(rule, known.keySet(), judgements);
    }
    List<ObjectiveStanding> standings = objectives.standings();
    for (ObjectiveStanding standing : standings) {
      judgements.add(
          new Judgement(
              new AlertRow.Key(OBJECTIVE + standing.name(), CLUSTER),
              standing.achieved(),
              standing.level(),
              standing.level(),
              OBJECTIVE_REMEDY));
    }
    List<LastLook.Alert> alerts = new ArrayList<>();
    for (Judgement judgement : judgements) {
      AlertRow.Key key = judgement.key();
      if (judgement.value() == null) {
        seen.remove(key);
      } else {
        seen.put(key, judgement.value());
      }
      AlertRow row = known.get(key);
      Level level = ledger.isNews(row, judgement) ? ledger.take(judgement) : row.state().level();
      alerts.add(new LastLook.Alert(key.rule(), key.subject(), level));
    }
    last = new LastLook(standings, alerts);
  }

  private void judge(AlertRule rule, Collection<AlertRow.Key> known, List<Judgement> judgements) {
    if (rule.quantity().isGauge()) {
      Map<String, Reading> nodes = windows.byNode(rule.window());
      nodes.forEach((node, reading) -> judgements.add(judgement(rule, node, reading)));
      for (AlertRow.Key key : known) {
        // a node that is gone has nothing to warn of
        if (key.rule().equals(rule.name()) && !nodes.containsKey(key.subject())) {
          judgements.add(judgement(rule, key.subject(), new Reading()));
        }
      }
    } else {
      judgements.add(judgement(rule, CLUSTER, windows.together(rule.window())));
    }
  }

  private static Judgement judgement(AlertRule rule, String subject, Reading reading) {
    OptionalDouble value = rule.quantity().in(reading, rule.window().toSeconds());
    AlertRow.Key key = new AlertRow.Key(rule.name(), subject);
    if (value.isEmpty()) {
      return new Judgement(key, null, Level.GREEN, Level.GREEN, rule.remedy());
    }
    boolean atLeast = rule.quantity().statistic().isAtLeast();
    return new Judgement(
        key,
        value.getAsDouble(),
        rule.bounds().level(value.getAsDouble(), atLeast, 1),
        rule.bounds().level(value.getAsDouble(), atLeast, AlertState.EASE),
        rule.remedy());
  }
}

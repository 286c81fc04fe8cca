package io.tabularium.metric;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every alert and every objective from green over yellow to red and back, by what is measured. */
class AlertsTest {

  private static final String NODE = "node-1";

  /** Long enough for any window to hold nothing of before. */
  private static final Duration LATER = Duration.ofDays(4);

  private final MovedClock clock = new MovedClock("2026-03-01T00:00:30Z");
  private final ReadingsInMemory readings = new ReadingsInMemory();
  private final AlertsInMemory alerts = new AlertsInMemory();
  private final List<AlertChanged> told = new ArrayList<>();
  private final ReadingArchive archive = new ReadingArchive(readings, clock);
  private final ReadingWindows windows =
      new ReadingWindows(archive, new ReadingTotals(archive, readings, clock), clock);
  private final ObjectiveService objectives = new ObjectiveService(alerts, windows, null);
  private final AlertWatch watch =
      new AlertWatch(alerts, new AlertLedger(alerts, event(), clock), objectives, windows);
  private final AlertService service = new AlertService(alerts, watch, clock);

  @TestFactory
  List<DynamicTest> everyRuleRisesAndFalls() {
    return new AlertsInMemory()
        .rules().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(rule.name(), () -> new AlertsTest().riseAndFall(rule)))
            .toList();
  }

  private void riseAndFall(AlertRule rule) {
    String subject = rule.quantity().isGauge() ? NODE : AlertWatch.CLUSTER;
    Double warning = rule.bounds().warning();
    Double critical = rule.bounds().critical();
    measure(rule.quantity(), (warning == null ? critical : warning) * 0.5);
    assertThat(level(rule.name(), subject)).isEqualTo(Level.GREEN);
    if (warning != null) {
      measure(rule.quantity(), (warning + critical) / 2);
      assertThat(level(rule.name(), subject)).isEqualTo(Level.YELLOW);
    }
    measure(rule.quantity(), critical * 1.1);
    assertThat(level(rule.name(), subject)).isEqualTo(Level.RED);
    assertThat(service.alerts().get(0).remedy()).isNotBlank();
    measure(rule.quantity(), (warning == null ? critical : warning) * 0.5);
    assertThat(level(rule.name(), subject)).as("not calm for long enough").isEqualTo(Level.RED);
    clock.move(AlertState.CALM);
    measureNow(rule.quantity(), (warning == null ? critical : warning) * 0.5);
    assertThat(level(rule.name(), subject)).isEqualTo(Level.GREEN);
    assertThat(told).filteredOn(change -> change.rule().equals(rule.name())).hasSizeBetween(2, 3);
    assertThat(service.history(10)).isNotEmpty();
  }

  @TestFactory
  List<DynamicTest> everyObjectiveIsMissedAndKeptAgain() {
    return new AlertsInMemory()
        .objectives().stream()
            .map(
                objective ->
                    DynamicTest.dynamicTest(
                        objective.name(), () -> new AlertsTest().missAndKeep(objective)))
            .toList();
  }

  private void missAndKeep(Objective objective) {
    String rule = AlertWatch.OBJECTIVE + objective.name();
    part(objective, 0);
    assertThat(level(rule, AlertWatch.CLUSTER)).isEqualTo(Level.GREEN);
    assertThat(standing(objective).met()).isTrue();
    double allowed = objective.quantity().statistic().allowed(objective.bound());
    if (allowed > 0) {
      part(objective, allowed * 0.9);
      assertThat(level(rule, AlertWatch.CLUSTER)).isEqualTo(Level.YELLOW);
      assertThat(standing(objective).met()).isTrue();
      assertThat(standing(objective).budgetLeftPercent()).isBetween(0.0, 25.0);
    }
    part(objective, Math.max(allowed * 1.5, 0.001));
    assertThat(level(rule, AlertWatch.CLUSTER)).isEqualTo(Level.RED);
    assertThat(standing(objective).met()).isFalse();
    part(objective, 0);
    clock.move(AlertState.CALM);
    partNow(objective, 0);
    assertThat(level(rule, AlertWatch.CLUSTER)).isEqualTo(Level.GREEN);
  }

  @Test
  void whatIsMeasuredMovesItsOwnAlertsOnly() {
    measure(new Quantity("query", null, Statistic.P95), 5_000);
    assertThat(service.alerts())
        .filteredOn(alert -> alert.level() != Level.GREEN)
        .extracting(AlertView::rule)
        .containsExactlyInAnyOrder("DatabaseSlowQueries", "objective:database-query-p95");
  }

  @Test
  void aLookThatChangesNothingAsksTheDatabaseForNoSingleAlert() {
    Quantity query = new Quantity("query", null, Statistic.P95);
    measure(query, 5_000);
    int asked = alerts.asked();
    measureNow(query, 5_000);
    assertThat(alerts.asked()).isEqualTo(asked);
    assertThat(service.lastLook().alerts())
        .hasSameSizeAs(service.alerts())
        .contains(
            new LastLook.Alert("DatabaseSlowQueries", AlertWatch.CLUSTER, Level.RED),
            new LastLook.Alert("HighErrorRate", AlertWatch.CLUSTER, Level.GREEN));
    assertThat(service.lastLook().objectives()).hasSameSizeAs(objectives.objectives());
  }

  @Test
  void theCallersFaultsAndLimitsAreNoErrors() {
    Meters meters = new Meters();
    for (int i = 0; i < 100; i++) {
      int status = i % 2 == 0 ? 404 : 429;
      meters.request(new Call(Kind.API, "GET", "/", status, null), Duration.ofMillis(1));
    }
    readings.minute(clock.instant(), NODE, meters.drain());
    watch.look();
    assertThat(service.alerts()).extracting(AlertView::level).containsOnly(Level.GREEN);
  }

  @Test
  void aValueAtTheLimitDoesNotFlutter() {
    Quantity cpu = new Quantity("cpu-percent", null, Statistic.MEAN);
    measure(cpu, 71);
    for (int i = 0; i < 10; i++) {
      measure(cpu, i % 2 == 0 ? 69 : 71);
      clock.move(AlertState.CALM);
    }
    assertThat(told).hasSize(1);
    assertThat(level("HighCpu", NODE)).isEqualTo(Level.YELLOW);
  }

  @Test
  void aNodeThatIsGoneHasNothingToWarnOf() {
    measure(new Quantity("cpu-percent", null, Statistic.MEAN), 99);
    clock.move(LATER);
    watch.look();
    clock.move(AlertState.CALM);
    watch.look();
    assertThat(level("HighCpu", NODE)).isEqualTo(Level.GREEN);
  }

  @Test
  void nobodyIsToldOfASilencedAlert() {
    Quantity cpu = new Quantity("cpu-percent", null, Statistic.MEAN);
    measure(cpu, 10);
    assertThat(service.silence("HighCpu", NODE, Duration.ofDays(30))).isTrue();
    measure(cpu, 99);
    assertThat(level("HighCpu", NODE)).isEqualTo(Level.RED);
    assertThat(told).isEmpty();
    assertThat(service.history(5)).hasSize(1);
  }

  @Test
  void anAcknowledgementLastsUntilTheNextChange() {
    Quantity cpu = new Quantity("cpu-percent", null, Statistic.MEAN);
    measure(cpu, 75);
    assertThat(service.acknowledge("HighCpu", NODE, "ada")).isTrue();
    assertThat(alert("HighCpu", NODE).acknowledgedBy()).isEqualTo("ada");
    measure(cpu, 99);
    assertThat(alert("HighCpu", NODE).acknowledgedBy()).isNull();
    assertThat(service.acknowledge("HighCpu", "no-such-node", "ada")).isFalse();
  }

  @Test
  void aClientSeesItsOwnObjectives() {
    Meters meters = new Meters();
    for (int i = 0; i < 10; i++) {
      meters.request(new Call(Kind.API, "GET", "/", 200, "slow-one"), Duration.ofSeconds(2));
      meters.request(new Call(Kind.API, "GET", "/", 200, "fast-one"), Duration.ofMillis(2));
    }
    readings.minute(clock.instant(), NODE, meters.drain());
    assertThat(own("slow-one", "api-latency-p95").met()).isFalse();
    assertThat(own("fast-one", "api-latency-p95").met()).isTrue();
    assertThat(own("fast-one", "processing-p95").met()).isNull();
    assertThat(objectives.standingsOf("fast-one")).hasSize(7);
  }

  @Test
  void aRateThatNobodyAsksForIsNotMissed() {
    Meters meters = new Meters();
    meters.request(new Call(Kind.API, "GET", "/", 200, null), Duration.ofMillis(2));
    readings.minute(clock.instant(), NODE, meters.drain());
    ObjectiveStanding standing = standing("throughput");
    assertThat(standing.achieved()).isLessThan(standing.bound());
    assertThat(standing.met()).isTrue();
  }

  private ObjectiveStanding own(String client, String name) {
    return objectives.standingsOf(client).stream()
        .filter(standing -> standing.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCacheThatIsStillBeingFilledIsNotJudged() {
    Reading reading = new Reading();
    reading.add(
        new Series(Kind.CACHE, "one"), measure(999, 1, Duration.ofMillis(1), Outcome.CALLER));
    clock.move(LATER);
    readings.minute(clock.instant(), NODE, reading);
    watch.look();

    ObjectiveStanding standing = standing("cache-hit-ratio");
    assertThat(standing.achieved()).isZero();
    assertThat(standing.met()).isNull();
    assertThat(standing.level()).isEqualTo(Level.GREEN);
    assertThat(service.alerts())
        .noneMatch(
            alert ->
                alert.rule().equals("objective:cache-hit-ratio") && alert.level() != Level.GREEN);
  }

  private ObjectiveStanding standing(Objective objective) {
    return standing(objective.name());
  }

  private ObjectiveStanding standing(String name) {
    return objectives.standings().stream()
        .filter(found -> found.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Forgets the past, measures that value, looks. */
  private void measure(Quantity quantity, double value) {
    clock.move(LATER);
    measureNow(quantity, value);
  }

  private void measureNow(Quantity quantity, double value) {
    Reading reading = new Reading();
    if (quantity.isGauge()) {
      reading.add(gauge(quantity.measured()), Looks.one(value));
    } else if (quantity.statistic() == Statistic.ERROR_SHARE) {
      reading.add(
          series(quantity), measure(1_000, value / 100, Duration.ofMillis(1), Outcome.ERROR));
    } else {
      Duration duration = Duration.ofNanos((long) (value * 1e6));
      reading.add(series(quantity), measure(1_000, 0, duration, Outcome.OK));
    }
    readings.minute(clock.instant(), NODE, reading);
    watch.look();
  }

  /** Forgets the past, measures so that such a share goes against the objective, looks. */
  private void part(Objective objective, double share) {
    clock.move(LATER);
    partNow(objective, share);
  }

  private void partNow(Objective objective, double share) {
    Statistic statistic = objective.quantity().statistic();
    Outcome bad =
        switch (statistic) {
          case HIT_SHARE -> Outcome.CALLER;
          case RATE -> Outcome.REFUSED;
          case ERROR_SHARE, AVAILABILITY -> Outcome.ERROR;
          default -> Outcome.OK;
        };
    Measure good = measure(10_000, share, Duration.ofMillis(1), bad);
    if (bad == Outcome.OK) {
      int slow = (int) Math.round(10_000 * share);
      Duration long2 = Duration.ofNanos((long) (objective.bound() * 2e6));
      good = measure(10_000 - slow, 0, Duration.ofMillis(1), Outcome.OK);
      good.add(measure(slow, 0, long2, Outcome.OK));
    }
    Reading reading = new Reading();
    reading.add(series(objective.quantity()), good);
    readings.minute(clock.instant(), NODE, reading);
    watch.look();
  }

  private static Measure measure(int count, double share, Duration duration, Outcome bad) {
    Recording recording = new Recording();
    long wrong = Math.round(count * share);
    for (int i = 0; i < count; i++) {
      recording.record(i < wrong ? bad : Outcome.OK, duration);
    }
    Measure measure = recording.drain();
    return measure == null ? new Measure() : measure;
  }

  private static Series series(Quantity quantity) {
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.wire().equals(quantity.measured()))
            .findFirst()
            .orElseThrow();
    return new Series(kind, "one");
  }

  private static Gauge gauge(String measured) {
    return Arrays.stream(Gauge.values())
        .filter(g -> g.wire().equals(measured))
        .findFirst()
        .orElseThrow();
  }

  private Level level(String rule, String subject) {
    return alert(rule, subject).level();
  }

  private AlertView alert(String rule, String subject) {
    return service.alerts().stream()
        .filter(view -> view.rule().equals(rule) && view.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked") // a proxy knows no type arguments
  private Event<AlertChanged> event() {
    return (Event<AlertChanged>)
        Proxy.newProxyInstance(
            AlertsTest.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              told.add((AlertChanged) arguments[0]);
              return null;
            });
  }
}

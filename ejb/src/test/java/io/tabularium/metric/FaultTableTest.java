package io.tabularium.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.setting.Settings;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The table of faults: what a node measures when something goes wrong, and which alerts and
 * objectives tell of it within half a minute. No other may.
 */
class FaultTableTest {

  private static final Duration TICK = Duration.ofSeconds(10);
  private static final int TICKS_WITHIN = 3;
  private static final int HEALTHY_TICKS = 36;
  private static final int CALLS = 100;

  /** Of the calls that bring documents. */
  private static final int SUBMISSIONS = 30;

  private final MovedClock clock = new MovedClock("2026-03-01T12:00:05Z");
  private final ReadingsInMemory readings = new ReadingsInMemory();
  private final AlertsInMemory alerts = new AlertsInMemory();
  private final ReadingArchive archive = new ReadingArchive(readings, clock);
  private final ReadingWindows windows =
      new ReadingWindows(archive, new ReadingTotals(archive, readings, clock), clock);
  private final AlertWatch watch =
      new AlertWatch(
          alerts,
          new AlertLedger(alerts, nobodyListens(), clock),
          new ObjectiveService(alerts, windows, null),
          windows);
  private final Meters meters = new Meters();
  private final Map<Gauge, Double> state = new EnumMap<>(Gauge.class);
  private final NodeJournal journal =
      new NodeJournal(
          meters, new Seen(), readings, clock, new Settings(name -> Optional.of("node-1")));

  /** A fault, and what tells of it. */
  private record Fault(String name, Set<String> told) {}

  private static final List<Fault> TABLE =
      List.of(
          new Fault("none", Set.of()),
          new Fault("slow query", Set.of("DatabaseSlowQueries", "objective:database-query-p95")),
          new Fault(
              "failing storage",
              Set.of(
                  "HighErrorRate",
                  "objective:error-rate",
                  "objective:availability",
                  "objective:throughput")),
          new Fault("full pool", Set.of("DatabaseConnections")),
          new Fault("slow webhook", Set.of("ConnectorWait")),
          new Fault("silent webhook", Set.of("ConnectorErrorRate")),
          new Fault("memory pressure", Set.of("HighMemory")));

  @TestFactory
  List<DynamicTest> eachIsToldOfByItsOwnAlertsAndByNoOther() {
    return TABLE.stream()
        .map(
            fault ->
                DynamicTest.dynamicTest(fault.name(), () -> new FaultTableTest().inject(fault)))
        .toList();
  }

  private void inject(Fault fault) {
    for (int i = 0; i < HEALTHY_TICKS; i++) {
      tick("none");
    }
    assertThat(told()).isEmpty();
    for (int i = 0; i < TICKS_WITHIN; i++) {
      tick(fault.name());
    }
    assertThat(told()).containsExactlyInAnyOrderElementsOf(fault.told());
  }

  private void tick(String fault) {
    boolean storage = fault.equals("failing storage");
    for (int i = 0; i < CALLS; i++) {
      boolean fails = storage && i < SUBMISSIONS;
      Call call = new Call(Kind.API, i < SUBMISSIONS ? "POST" : "GET", "/", fails ? 503 : 200, "c");
      meters.request(call, Duration.ofMillis(fault.equals("slow query") ? 320 : 20));
      Duration query = Duration.ofMillis(fault.equals("slow query") ? 150 : 3);
      meters.record(Kind.QUERY, "select", Outcome.OK, query);
      meters.record(Kind.CACHE, "keys", Outcome.OK, Duration.ofNanos(1_000));
    }
    for (int i = 0; i < SUBMISSIONS; i++) {
      if (!storage) {
        meters.extraction("succeeded", "c", Duration.ofMillis(300));
      }
      boolean silent = fault.equals("silent webhook");
      meters.record(
          Kind.OUTBOUND,
          "webhook",
          silent ? Outcome.ERROR : Outcome.OK,
          silent ? Duration.ofSeconds(30) : Duration.ofMillis(200));
    }
    for (Gauge gauge : Gauge.values()) {
      state.put(gauge, gauge.wire().endsWith("-percent") ? 30.0 : 1.0);
    }
    state.computeIfPresent(
        Gauge.POOL_PERCENT, (gauge, well) -> fault.equals("full pool") ? 100 : well);
    state.computeIfPresent(
        Gauge.MEMORY_PERCENT, (gauge, well) -> fault.equals("memory pressure") ? 97 : well);
    state.computeIfPresent(
        Gauge.OUTBOUND_WAIT_SECONDS, (gauge, well) -> fault.equals("slow webhook") ? 20 : well);
    clock.move(TICK);
    journal.write();
    windows.refresh(TICK);
    watch.look();
  }

  private Set<String> told() {
    return alerts.alerts().stream()
        .filter(row -> row.state().level() != Level.GREEN)
        .map(row -> row.key().rule())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @SuppressWarnings("unchecked") // a proxy knows no type arguments
  private static Event<AlertChanged> nobodyListens() {
    return (Event<AlertChanged>)
        Proxy.newProxyInstance(
            FaultTableTest.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> null);
  }

  /** The state of the node as the fault has it. */
  private final class Seen extends ResourceWatch {

    @Override
    synchronized Map<Gauge, Double> look() {
      return Map.copyOf(state);
    }
  }
}

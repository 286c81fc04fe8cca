package io.tabularium.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.setting.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What nodes write down survives them, but for their last interval. */
class NodeJournalTest {

  private static final Duration INTERVAL = Duration.ofSeconds(10);
  private static final int CALLS_AN_INTERVAL = 7;

  /** More than an hour, of whole minutes. */
  private static final int WRITTEN = 402;

  private static final Instant BEGUN = Instant.parse("2026-03-01T10:00:00Z");

  private final MovedClock clock = new MovedClock(BEGUN.toString());
  private final ReadingsInMemory rows = new ReadingsInMemory();
  private final ReadingArchive archive = new ReadingArchive(rows, clock);
  private final ReadingSums sums = new ReadingSums(rows, clock);

  @Test
  void aKilledNodeTakesItsLastIntervalAndNothingElse() {
    Node killed = new Node("node-1");
    Node other = new Node("node-2");
    for (int i = 0; i < WRITTEN; i++) {
      work(killed, other);
    }
    killed.serve(); // and is killed before it writes
    Map<String, Reading> before = archive.between(BEGUN, clock.instant());
    assertThat(count(before.get("node-1"))).isEqualTo(WRITTEN * CALLS_AN_INTERVAL);
    Instant death = clock.instant();
    for (int i = 0; i < 800; i++) {
      work(other);
    }
    Map<String, Reading> after = archive.between(BEGUN, death);
    assertThat(count(after.get("node-1"))).isEqualTo(WRITTEN * CALLS_AN_INTERVAL);
    assertThat(count(after.get("node-2"))).isEqualTo(count(before.get("node-2")));
    assertThat(percentile(after)).isEqualTo(percentile(before));
  }

  @Test
  void aNodeThatIsStartedAgainWithinAMinuteAddsToIt() {
    Node first = new Node("node-1");
    work(first);
    work(first);
    work(new Node("node-1"));
    assertThat(rows.range(Stretch.MINUTE, BEGUN, clock.instant())).hasSize(1);
    assertThat(count(archive.between(BEGUN, clock.instant()).get("node-1")))
        .isEqualTo(3 * CALLS_AN_INTERVAL);
  }

  @Test
  void whatCouldNotBeSavedIsSavedLater() {
    Node node = new Node("node-1");
    rows.away = true;
    for (int i = 0; i < 30; i++) {
      node.serve();
      clock.move(INTERVAL);
      try {
        node.journal.write();
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("away");
      }
    }
    rows.away = false;
    work(node);
    assertThat(count(archive.between(BEGUN, clock.instant()).get("node-1")))
        .isEqualTo(31 * CALLS_AN_INTERVAL);
  }

  private void work(Node... nodes) {
    for (Node node : nodes) {
      node.serve();
    }
    clock.move(INTERVAL);
    for (Node node : nodes) {
      node.journal.write();
    }
    sums.sumUp();
  }

  private static long count(Reading reading) {
    return reading.sum(Kind.API, any -> true).count();
  }

  private static double percentile(Map<String, Reading> nodes) {
    return ReadingArchive.together(nodes).sum(Kind.API, any -> true).percentileMillis(95);
  }

  /** A node with its own meters. */
  private final class Node {

    private final Meters meters = new Meters();
    private final NodeJournal journal;

    Node(String name) {
      Settings settings =
          new Settings(
              setting -> setting.equals("tabularium.node") ? Optional.of(name) : Optional.empty());
      journal = new NodeJournal(meters, new NothingToSee(), rows, clock, settings);
    }

    void serve() {
      for (int i = 1; i <= CALLS_AN_INTERVAL; i++) {
        meters.record(Kind.API, "GET /", Outcome.OK, Duration.ofMillis(10L * i));
      }
    }
  }

  /** Looks at nothing. */
  private static final class NothingToSee extends ResourceWatch {

    @Override
    synchronized Map<Gauge, Double> look() {
      return Map.of();
    }
  }
}

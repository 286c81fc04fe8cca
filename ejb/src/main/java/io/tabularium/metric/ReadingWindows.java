package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;

/** The last five minutes, hour, day and so on, kept for a moment: many ask for the same ones. */
@ApplicationScoped
public class ReadingWindows {

  /** A window is at most this part of itself out of date. */
  private static final int FRESHNESS = 120;

  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** Totals are loaded anew with each look at the alerts, which comes every ten seconds. */
  private static final Duration TOTALS = Duration.ofSeconds(15);

  private KeptWindows<Nodes> nodes;
  private KeptWindows<Reading> totals;

  /** For the container's proxy. */
  protected ReadingWindows() {}

  @Inject
  ReadingWindows(ReadingArchive archive, ReadingTotals all, Clock clock) {
    nodes =
        new KeptWindows<>(
            clock, window -> Nodes.of(archive.last(window)), ReadingWindows::freshness);
    totals = new KeptWindows<>(clock, all::last, window -> TOTALS);
  }

  /** The last so long, by node; not to be changed. */
  public Map<String, Reading> byNode(Duration window) {
    return nodes.last(window).byNode();
  }

  /** The last so long, of all nodes together; not to be changed. */
  public Reading together(Duration window) {
    return nodes.last(window).together();
  }

  /** The last so long, of all nodes together, one measure a kind; not to be changed. */
  Reading totals(Duration window) {
    return totals.last(window);
  }

  /**
   * Loads what people look at before it is out of date, so that nobody waits for it; in one
   * transaction, since it asks much and a database may be far away, or slow.
   *
   * @param next when this is called again
   */
  @Transactional
  void refresh(Duration next) {
    totals.refresh(next);
    nodes.refresh(next);
  }

  private static Duration freshness(Duration window) {
    Duration part = window.dividedBy(FRESHNESS);
    if (part.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return part.compareTo(LONGEST) > 0 ? LONGEST : part;
  }

  /** The nodes one by one and together. */
  private record Nodes(Map<String, Reading> byNode, Reading together) {

    static Nodes of(Map<String, Reading> byNode) {
      return new Nodes(Collections.unmodifiableMap(byNode), ReadingArchive.together(byNode));
    }
  }
}

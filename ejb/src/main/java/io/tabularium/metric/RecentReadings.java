package io.tabularium.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last minutes of this node, and which of them the database has not got yet. */
final class RecentReadings {

  private static final Duration KEPT = Duration.ofMinutes(5);

  /** What an unreachable database may miss before it is given up. */
  private static final int MAX_UNSAVED = 60;

  private final TreeMap<Instant, Reading> minutes = new TreeMap<>();
  private final TreeMap<Instant, Reading> unsaved = new TreeMap<>();

  /** Whether the node has measured in that minute since its start. */
  synchronized boolean has(Instant minute) {
    return minutes.containsKey(minute);
  }

  /** Adds to a minute and forgets old ones. */
  synchronized void add(Instant minute, Reading fresh) {
    Reading whole = minutes.computeIfAbsent(minute, m -> new Reading()).add(fresh);
    unsaved.put(minute, whole);
    minutes.headMap(minute.minus(KEPT)).clear();
    while (unsaved.size() > MAX_UNSAVED) {
      unsaved.pollFirstEntry();
    }
  }

  /** The minutes that are still to be saved, oldest first. */
  synchronized List<Map.Entry<Instant, Reading>> unsaved() {
    return new ArrayList<>(unsaved.entrySet());
  }

  synchronized void saved(Instant minute) {
    unsaved.remove(minute);
  }

  /** The last five minutes together. */
  synchronized Reading together() {
    Reading sum = new Reading();
    minutes.values().forEach(sum::add);
    return sum;
  }
}

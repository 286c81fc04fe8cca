package io.tabularium.metric;

import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Writes down what this node measures: the minute that runs is saved again every few seconds, so a
 * node that dies takes no more than its last interval along.
 */
@ApplicationScoped
public class NodeJournal {

  private final RecentReadings recent = new RecentReadings();
  private Meters meters;
  private ResourceWatch resources;
  private ReadingRepository readings;
  private Clock clock;
  private String node;
  private Instant last;

  /** For the container's proxy. */
  protected NodeJournal() {}

  @Inject
  NodeJournal(
      Meters meters,
      ResourceWatch resources,
      ReadingRepository readings,
      Clock clock,
      Settings settings) {
    this.meters = meters;
    this.resources = resources;
    this.readings = readings;
    this.clock = clock;
    this.node = settings.get(Setting.NODE);
    this.last = clock.instant();
  }

  /** Takes what is new and saves it. */
  synchronized void write() {
    Instant minute = Stretch.MINUTE.floor(last);
    last = clock.instant();
    Reading fresh = meters.drain();
    resources.look().forEach((gauge, value) -> fresh.add(gauge, Looks.one(value)));
    if (!recent.has(minute)) {
      recent.add(minute, before(minute));
    }
    recent.add(minute, fresh);
    for (Map.Entry<Instant, Reading> entry : recent.unsaved()) {
      byte[] content = ReadingFormat.write(entry.getValue());
      readings.save(Stretch.MINUTE, new StoredReading(entry.getKey(), node, content));
      recent.saved(entry.getKey());
    }
  }

  /** What this node had saved of a minute before it was started again. */
  private Reading before(Instant minute) {
    Reading before = new Reading();
    for (StoredReading row : readings.range(Stretch.MINUTE, minute, Stretch.MINUTE.next(minute))) {
      if (row.node().equals(node)) {
        ReadingFormat.readInto(row.content(), before);
      }
    }
    return before;
  }

  /** What this node has measured in the last five minutes. */
  public Reading recent() {
    return recent.together();
  }
}

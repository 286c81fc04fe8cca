package io.tabularium.admin.overview;

import com.vaadin.flow.shared.Registration;
import io.tabularium.admin.chart.TimeLine.Point;
import io.tabularium.metric.Dashboard;
import io.tabularium.metric.DashboardService;
import io.tabularium.metric.Gauge;
import io.tabularium.metric.Kind;
import io.tabularium.metric.Looks;
import io.tabularium.metric.Measure;
import io.tabularium.metric.Reading;
import io.tabularium.metric.ReadingArchive;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dashboard and its lines over time, put together once for all open pages, and only while there
 * are any.
 */
@ApplicationScoped
public class LiveDashboard {

  /** As often as the measurements behind it are read anew. */
  private static final int SECONDS = 5;

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MINUTES = 60;
  private static final double SECONDS_PER_MINUTE = 60;
  private static final double PERCENT = 100;
  private static final int P95 = 95;

  /** The youngest minutes are still being written by other nodes. */
  private static final int UNSETTLED_MINUTES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(LiveDashboard.class);

  /** One look. */
  public record Look(
      Dashboard dashboard,
      List<Point> perSecond,
      List<Point> p95Millis,
      List<Point> errorPercent,
      List<Point> queueDepth,
      List<Point> poolPercent) {}

  @Inject private DashboardService dashboards;
  @Inject private ReadingArchive archive;
  @Inject private Clock clock;
  @Resource private ManagedScheduledExecutorService scheduler;

  private final List<Consumer<Look>> watchers = new CopyOnWriteArrayList<>();
  private final TreeMap<Instant, Reading> minutes = new TreeMap<>();
  private ScheduledFuture<?> looking;

  /** Hands every look to {@code watcher}, on another thread. */
  public synchronized Registration watch(Consumer<Look> watcher) {
    watchers.add(watcher);
    if (looking == null) {
      looking = scheduler.scheduleWithFixedDelay(this::tell, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
    return () -> forget(watcher);
  }

  private synchronized void forget(Consumer<Look> watcher) {
    watchers.remove(watcher);
    if (watchers.isEmpty() && looking != null) {
      looking.cancel(false);
      looking = null;
    }
  }

  private void tell() {
    try {
      Look now = look();
      watchers.forEach(watcher -> watcher.accept(now));
    } catch (RuntimeException unreadable) {
      LOG.warn("The measurements cannot be read now; trying again", unreadable);
    }
  }

  /** How it is now. */
  public synchronized Look look() {
    refresh();
    return new Look(
        dashboards.dashboard(WINDOW),
        line(reading -> calls(reading).count() / SECONDS_PER_MINUTE),
        line(reading -> any(reading) ? calls(reading).percentileMillis(P95) : null),
        line(reading -> any(reading) ? errorPercent(calls(reading)) : null),
        line(reading -> largest(reading, Gauge.QUEUE_DEPTH)),
        line(reading -> largest(reading, Gauge.POOL_PERCENT)));
  }

  private List<Point> line(Function<Reading, Double> value) {
    return minutes.entrySet().stream()
        .map(minute -> new Point(minute.getKey(), value.apply(minute.getValue())))
        .toList();
  }

  private static boolean any(Reading reading) {
    return calls(reading).count() > 0;
  }

  private static Measure calls(Reading reading) {
    return reading.sum(Kind.API, name -> true);
  }

  private static double errorPercent(Measure calls) {
    return PERCENT * calls.faults() / calls.count();
  }

  private static Double largest(Reading reading, Gauge gauge) {
    Looks looks = reading.looks().get(gauge);
    return looks == null ? null : looks.max();
  }

  /** Reads the minutes that are new; of those before, only the last two can still change. */
  private void refresh() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Instant oldest = now.minus(MINUTES, ChronoUnit.MINUTES);
    minutes.headMap(oldest).clear();
    for (Instant at = oldest; at.isBefore(now); at = at.plus(1, ChronoUnit.MINUTES)) {
      if (!minutes.containsKey(at)
          || at.isAfter(now.minus(UNSETTLED_MINUTES, ChronoUnit.MINUTES))) {
        minutes.put(
            at, ReadingArchive.together(archive.between(at, at.plus(1, ChronoUnit.MINUTES))));
      }
    }
  }
}

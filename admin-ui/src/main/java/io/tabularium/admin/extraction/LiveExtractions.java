package io.tabularium.admin.extraction;

import com.vaadin.flow.shared.Registration;
import io.tabularium.extraction.ExtractionPage;
import io.tabularium.extraction.ExtractionService;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest extractions of all nodes, read once a second for all open pages together, and only
 * while there are any; each page hears of changes only.
 */
@ApplicationScoped
public class LiveExtractions {

  /** Rows that are kept up to date; more than a screen shows. */
  static final int NEWEST = 50;

  private static final Logger LOG = LoggerFactory.getLogger(LiveExtractions.class);

  @Inject private ExtractionService extractions;
  @Resource private ManagedScheduledExecutorService scheduler;

  private final List<Consumer<ExtractionPage>> watchers = new CopyOnWriteArrayList<>();
  private volatile ExtractionPage latest = new ExtractionPage(List.of(), null);
  private ScheduledFuture<?> reading;

  /** Hands every change of the newest extractions to {@code watcher}, on another thread. */
  public synchronized Registration watch(Consumer<ExtractionPage> watcher) {
    watchers.add(watcher);
    if (reading == null) {
      reading = scheduler.scheduleWithFixedDelay(this::read, 0, 1, TimeUnit.SECONDS);
    }
    return () -> forget(watcher);
  }

  private synchronized void forget(Consumer<ExtractionPage> watcher) {
    watchers.remove(watcher);
    if (watchers.isEmpty() && reading != null) {
      reading.cancel(false);
      reading = null;
    }
  }

  private void read() {
    try {
      ExtractionPage now = extractions.newest(null, NEWEST);
      if (!now.equals(latest)) {
        latest = now;
        watchers.forEach(watcher -> watcher.accept(now));
      }
    } catch (RuntimeException unreadable) {
      LOG.warn("The newest extractions cannot be read now; trying again in a second", unreadable);
    }
  }
}

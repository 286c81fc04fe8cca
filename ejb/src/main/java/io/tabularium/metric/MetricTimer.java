package io.tabularium.metric;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes the journal, looks at the alerts and sums up, on every node, for as long as it runs. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MetricTimer {

  private static final Logger LOG = Logger.getLogger(MetricTimer.class.getName());

  /** Of {@link #write}. */
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  @Inject private NodeJournal journal;
  @Inject private AlertWatch watch;
  @Inject private ReadingSums sums;
  @Inject private ReadingWindows windows;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void write() {
    attempt("write down what was measured", journal::write);
    attempt("load what people look at", () -> windows.refresh(INTERVAL));
    attempt("look at the alerts", watch::look);
  }

  @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
  void sumUp() {
    attempt("sum up what was measured", sums::sumUp);
  }

  @PreDestroy
  void writeTheLast() {
    attempt("write down what was measured last", journal::write);
  }

  /** A fault must not end the timer: the next round comes in seconds. */
  private static void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "could not " + what, e);
    }
  }
}

package io.tabularium.node;

import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;

/** Lets a node that is asked to stop leave without a failed request and without work lost. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Departure {

  private static final Logger LOG = Logger.getLogger(Departure.class.getName());

  @Inject private NodeState state;
  @Inject private Settings settings;
  @Inject @Any private Instance<Duty> duties;
  @Resource private ManagedThreadFactory threads;

  private final AtomicBoolean begun = new AtomicBoolean();
  private final StopSignal signal = new StopSignal();

  @PostConstruct
  void start() {
    signal.take(this::begin);
  }

  @PreDestroy
  void stop() {
    signal.giveBack();
  }

  /** A second signal changes nothing: the first one has its limit. */
  private void begin(int status) {
    if (begun.compareAndSet(false, true)) {
      threads.newThread(() -> leave(status)).start();
    }
  }

  private void leave(int status) {
    try {
      LOG.info("asked to stop: not ready any more, and finishing what is under way");
      state.leave();
      new Farewell(duties.stream().toList(), System::nanoTime, Departure::sleep)
          .say(notice(), settings.get(Setting.LEAVE_LIMIT));
    } finally {
      System.exit(status);
    }
  }

  /** A node alone has no balancer that could send its requests elsewhere. */
  private Duration notice() {
    boolean alone = settings.get(Setting.CLUSTER_MEMBERS).isEmpty();
    return alone ? Duration.ZERO : settings.get(Setting.LEAVE_NOTICE);
  }

  private static void sleep(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}

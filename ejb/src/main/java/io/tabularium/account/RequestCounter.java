package io.tabularium.account;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Counts requests in memory and adds them to the database every few seconds, not at each one. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RequestCounter {

  private static final Logger LOG = Logger.getLogger(RequestCounter.class.getName());

  private final Map<RequestCount.Id, Long> counted = new ConcurrentHashMap<>();

  private UsageService usage;
  private Clock clock;

  /** For the container. */
  public RequestCounter() {}

  @Inject
  RequestCounter(UsageService usage, Clock clock) {
    this.usage = usage;
    this.clock = clock;
  }

  /** One request of a caller. */
  public void count(Caller caller) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    counted.merge(new RequestCount.Id(caller.clientId(), caller.keyId(), today), 1L, Long::sum);
  }

  /** Writes down what was counted; what the database does not take now is kept for next time. */
  @PreDestroy
  @Schedule(second = "*/5", minute = "*", hour = "*", persistent = false)
  public void write() {
    for (RequestCount.Id id : List.copyOf(counted.keySet())) {
      Long requests = counted.remove(id);
      try {
        usage.addRequests(id, requests);
      } catch (RuntimeException e) { // whatever it is: the count must not be lost by it
        counted.merge(id, requests, Long::sum);
        LOG.log(Level.FINE, "requests are counted later", e);
      }
    }
  }
}

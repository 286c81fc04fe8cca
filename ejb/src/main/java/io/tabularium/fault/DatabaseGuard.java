package io.tabularium.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Asks the database what every request needs, its key and its tier. While the database fails,
 * nobody waits for it: the breaker refuses at once. It rests for seconds, not for a minute: nothing
 * else can stand in, and a database that is back must be used.
 */
@ApplicationScoped
public class DatabaseGuard {

  private Breakers breakers;

  /** For the container's proxy. */
  protected DatabaseGuard() {}

  /** One that tells of what it meets; without the container nothing stands about its calls. */
  @Inject
  public DatabaseGuard(Breakers breakers) {
    this.breakers = breakers;
  }

  /** Asks once, and once more if that fails. */
  @Timeout(value = 10, unit = ChronoUnit.SECONDS)
  @Retry(maxRetries = 1, delay = 100, jitter = 50, abortOn = CircuitBreakerOpenException.class)
  @CircuitBreaker(requestVolumeThreshold = Breaker.THRESHOLD, failureRatio = 1, delay = 5_000)
  public <T> T ask(Supplier<T> question) {
    try {
      T answer = question.get();
      breakers.succeeded(Part.DATABASE);
      return answer;
    } catch (RuntimeException e) {
      breakers.failed(Part.DATABASE, e);
      throw e;
    }
  }
}

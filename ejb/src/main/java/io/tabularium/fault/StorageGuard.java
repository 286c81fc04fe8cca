package io.tabularium.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Asks where documents and results lie: a folder that others share, or a bucket. */
@ApplicationScoped
public class StorageGuard {

  private Breakers breakers;

  /** For the container's proxy. */
  protected StorageGuard() {}

  /** One that tells of what it meets; without the container nothing stands about its calls. */
  @Inject
  public StorageGuard(Breakers breakers) {
    this.breakers = breakers;
  }

  /** What is asked; asking twice must do no harm. */
  @FunctionalInterface
  public interface Question<T> {

    /** Asks. */
    T ask() throws IOException;
  }

  /**
   * Asks, and again, a little later, if that fails. No {@code Timeout} stands about it: a folder's
   * calls cannot be interrupted, a bucket's have their own, and Payara looks through every archive
   * of the application each time that it sets one.
   */
  @Retry(
      maxRetries = 2,
      delay = 200,
      jitter = 100,
      retryOn = IOException.class,
      abortOn = CircuitBreakerOpenException.class)
  @CircuitBreaker(requestVolumeThreshold = Breaker.THRESHOLD, failureRatio = 1, delay = 60_000)
  public <T> T ask(Question<T> question) throws IOException {
    try {
      T answer = question.ask();
      breakers.succeeded(Part.STORAGE);
      return answer;
    } catch (IOException | RuntimeException e) {
      breakers.failed(Part.STORAGE, e);
      throw e;
    }
  }
}

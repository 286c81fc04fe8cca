package io.tabularium.commandline;

import io.tabularium.engine.Crew;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * So many threads at a time.
 *
 * @param count at least 1
 */
record Threads(int count) implements Crew {

  @Override
  public void work(Runnable share) {
    run(Collections.nCopies(count, Executors.callable(share)));
  }

  /** Runs all tasks; what they gave, in their order; throws what the first of them threw. */
  <T> List<T> run(List<Callable<T>> tasks) {
    ExecutorService workers = Executors.newFixedThreadPool(count);
    try {
      List<T> given = new ArrayList<>();
      for (Future<T> future : workers.invokeAll(tasks)) {
        given.add(future.get());
      }
      return given;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}

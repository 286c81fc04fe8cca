package io.tabularium.job;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The container's executor as one that may be shut down: the container's own refuses, so this one
 * stops taking tasks and waits for those that it has taken.
 */
class ContainerExecutor extends AbstractExecutorService {

  private final ManagedExecutorService container;
  private final Runnable afterEach;
  private final Phaser running = new Phaser(1);
  private volatile boolean shutdown;

  /**
   * Wraps {@code container}.
   *
   * @param afterEach run after each task, when it counts as done
   */
  ContainerExecutor(ManagedExecutorService container, Runnable afterEach) {
    this.container = container;
    this.afterEach = afterEach;
  }

  @Override
  public void execute(Runnable task) {
    running.register();
    try {
      LightHand.over(container, () -> runAndTell(task));
    } catch (RuntimeException e) {
      running.arriveAndDeregister();
      throw e;
    }
  }

  private void runAndTell(Runnable task) {
    try {
      task.run();
    } finally {
      running.arriveAndDeregister();
      afterEach.run();
    }
  }

  @Override
  public void shutdown() {
    if (!shutdown) {
      shutdown = true;
      running.arriveAndDeregister();
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return running.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    try {
      running.awaitAdvanceInterruptibly(0, timeout, unit);
    } catch (TimeoutException e) {
      return false;
    }
    return isTerminated();
  }
}

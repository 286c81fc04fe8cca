package io.tabularium.job;

import java.util.concurrent.Executor;

/**
 * Hands a task to one of the container's executors without what that costs. Payara asks every
 * archive of the application for providers of contexts each time that a task is handed over, by the
 * class loader of who hands it over: half a millisecond of processor time. Here it asks a loader
 * that has no archives, and the task gets the application's own again.
 */
public final class LightHand {

  private LightHand() {}

  /** Hands it over. */
  public static void over(Executor container, Runnable task) {
    Thread here = Thread.currentThread();
    ClassLoader application = here.getContextClassLoader();
    here.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      container.execute(
          () -> {
            Thread.currentThread().setContextClassLoader(application);
            task.run();
          });
    } finally {
      here.setContextClassLoader(application);
    }
  }
}

package io.tabularium.web.answer;

import io.tabularium.node.Duty;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds the requests of this node: those that hold a thread, so that some threads are left for
 * health checks and the portal, and all of them, with those that wait for their result.
 */
@ApplicationScoped
class Crowd implements Duty {

  private final AtomicInteger working = new AtomicInteger();
  private final AtomicInteger present = new AtomicInteger();
  private int mostWorking;
  private int mostPresent;

  /** For the container's proxy. */
  protected Crowd() {}

  @Inject
  Crowd(Settings settings) {
    mostWorking = settings.get(Setting.REQUESTS_IN_WORK);
    mostPresent = settings.get(Setting.REQUESTS);
  }

  /** Whether one more may come in; if so, tell when it {@link #rests} and when it {@link #goes}. */
  boolean comes() {
    if (present.incrementAndGet() > mostPresent) {
      present.decrementAndGet();
      return false;
    }
    if (working.incrementAndGet() > mostWorking) {
      working.decrementAndGet();
      present.decrementAndGet();
      return false;
    }
    return true;
  }

  /** One has given its thread back. */
  void rests() {
    working.decrementAndGet();
  }

  /** One has been answered. */
  void goes() {
    present.decrementAndGet();
  }

  @Override
  public boolean isDone() {
    return present.get() == 0;
  }
}

package io.tabularium.web.extraction;

import io.tabularium.node.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Answers that wait for the end of work. Those of a node that leaves are given as if their time was
 * up: the caller is told where the result will be, and any node has it.
 */
@ApplicationScoped
public class HeldAnswers implements Duty {

  private final Set<AsyncResponse> held = ConcurrentHashMap.newKeySet();
  private volatile boolean leaving;

  /** Holds an answer, whose timeout handler is set, for that long at the most. */
  public void hold(AsyncResponse answer, Duration wait) {
    held.add(answer);
    answer.register((CompletionCallback) thrown -> held.remove(answer));
    answer.setTimeout(leaving ? 1 : wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void handBack() {
    leaving = true;
    held.forEach(answer -> answer.setTimeout(1, TimeUnit.MILLISECONDS));
  }

  @Override
  public boolean isDone() {
    return held.isEmpty();
  }
}

package io.tabularium.node;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this node stays. */
@ApplicationScoped
public class NodeState {

  private volatile boolean leaving;

  void leave() {
    leaving = true;
  }

  /** Whether it was asked to stop. */
  public boolean isLeaving() {
    return leaving;
  }
}

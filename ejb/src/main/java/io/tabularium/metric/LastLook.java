package io.tabularium.metric;

import java.util.List;

/**
 * How objectives and alerts stood when this node looked at them last, some seconds ago: it can be
 * told while the database does not answer.
 */
public record LastLook(List<ObjectiveStanding> objectives, List<Alert> alerts) {

  static final LastLook NONE = new LastLook(List.of(), List.of());

  /** Copies the lists. */
  public LastLook {
    objectives = List.copyOf(objectives);
    alerts = List.copyOf(alerts);
  }

  /**
   * An alert.
   *
   * @param subject the node that it is about, or {@code cluster}
   */
  public record Alert(String rule, String subject, Level level) {}
}

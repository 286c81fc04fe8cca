package io.tabularium.metric;

import java.time.Duration;

/**
 * When to wake somebody.
 *
 * @param remedy what to do about it
 */
public record AlertRule(
    String name, Quantity quantity, Bounds bounds, Duration window, String remedy) {

  /** Values beyond these are yellow and red; null where there is no such level. */
  public record Bounds(Double warning, Double critical) {

    /**
     * The level of a value.
     *
     * @param ease 1 to rise; less to fall, so that a value at the limit does not flutter
     */
    Level level(double value, boolean atLeast, double ease) {
      if (isBeyond(value, critical, atLeast, ease)) {
        return Level.RED;
      }
      return isBeyond(value, warning, atLeast, ease) ? Level.YELLOW : Level.GREEN;
    }

    private static boolean isBeyond(double value, Double bound, boolean atLeast, double ease) {
      if (bound == null) {
        return false;
      }
      return atLeast ? value < bound / ease : value > bound * ease;
    }
  }
}

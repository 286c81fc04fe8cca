package io.tabularium.web.admin;

import io.tabularium.setting.InvalidInputException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Lengths of time as bodies name them. */
final class Span {

  private Span() {}

  /**
   * So many units.
   *
   * @throws InvalidInputException if that is longer than any length of time
   */
  static Duration of(String name, long count, ChronoUnit unit) {
    try {
      return Duration.of(count, unit);
    } catch (ArithmeticException e) {
      throw new InvalidInputException(
          name + ": " + count + " is longer than any time; give a smaller one.");
    }
  }
}

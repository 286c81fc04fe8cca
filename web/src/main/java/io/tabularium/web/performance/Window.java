package io.tabularium.web.performance;

import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.FailureCode;
import java.time.DateTimeException;
import java.time.Duration;

/** Reads how much of the past a caller wants to see. */
final class Window {

  static final String DEFAULT = "PT5M";

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(90);

  private Window() {}

  /** Seconds, or a duration of ISO 8601 such as {@code PT1H}. */
  static Duration of(String text) {
    try {
      Duration window =
          text.matches("\\d{1,8}")
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.parse(text);
      if (window.compareTo(SHORTEST) >= 0 && window.compareTo(LONGEST) <= 0) {
        return window;
      }
    } catch (DateTimeException e) {
      throw refusal();
    }
    throw refusal();
  }

  private static ExtractionException refusal() {
    return new ExtractionException(
        FailureCode.INVALID_OPTION,
        "window: give seconds or an ISO 8601 duration, from PT1M to P90D, such as PT1H.");
  }
}

package io.tabularium.web.answer;

import io.tabularium.admission.Admission;
import io.tabularium.admission.LimitState;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Collectors;

/** Tells a caller what is left: in the draft standard's headers, and in those of old. */
final class LimitHeaders {

  private LimitHeaders() {}

  static void write(Admission admission, HttpServletResponse response) {
    LimitState tightest = admission.tightest();
    if (tightest == null) {
      return;
    }
    response.setHeader(
        "RateLimit-Policy",
        admission.states().stream()
            .map(
                s ->
                    "\"%s\";q=%d;w=%d"
                        .formatted(
                            s.limit().name(), s.limit().requests(), s.limit().window().toSeconds()))
            .collect(Collectors.joining(", ")));
    response.setHeader(
        "RateLimit",
        admission.states().stream()
            .map(
                s ->
                    "\"%s\";r=%d;t=%d"
                        .formatted(s.limit().name(), s.remaining(), seconds(s.reset())))
            .collect(Collectors.joining(", ")));
    response.setHeader("X-RateLimit-Limit", Integer.toString(tightest.limit().requests()));
    response.setHeader("X-RateLimit-Remaining", Long.toString(tightest.remaining()));
    response.setHeader("X-RateLimit-Reset", Long.toString(seconds(tightest.reset())));
  }

  /** Whole seconds, rounded up. */
  static long seconds(Duration time) {
    return time.plusNanos(999_999_999).toSeconds();
  }
}

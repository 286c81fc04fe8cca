package io.tabularium.commandline;

import io.tabularium.commandline.DocumentWork.Outcome;
import java.util.List;
import java.util.Locale;

/** What a pass did and what it cost. */
record PassReport(
    int documents,
    int pages,
    int tables,
    List<Outcome> failures,
    double seconds,
    double cpuSeconds) {

  private static final double NANOS = 1e9;

  static PassReport of(List<Outcome> outcomes, long nanos, long cpuNanos) {
    return new PassReport(
        outcomes.size(),
        outcomes.stream().mapToInt(Outcome::pages).sum(),
        outcomes.stream().mapToInt(Outcome::tables).sum(),
        outcomes.stream().filter(outcome -> outcome.problem() != null).toList(),
        nanos / NANOS,
        cpuNanos / NANOS);
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "documents=%d pages=%d tables=%d seconds=%.3f pages_per_second=%.1f",
        documents,
        pages,
        tables,
        seconds,
        pages / seconds);
  }

  String lineWithCpu() {
    return String.format(
        Locale.ROOT,
        "%s cpu_seconds=%.3f pages_per_cpu_second=%.1f",
        line(),
        cpuSeconds,
        pages / cpuSeconds);
  }
}

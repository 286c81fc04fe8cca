package io.tabularium.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/** Adds up the events of a recording, one at a time: files may be larger than the heap. */
final class ProfileReader {

  private static final int MOST_LINES = 30;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double PERCENT = 100;

  private final Map<String, Long> functions = new HashMap<>();
  private final Map<String, Long> allocations = new HashMap<>();
  private final Map<String, Long> waits = new HashMap<>();
  private final Map<String, Long> waitNanos = new HashMap<>();
  private long pauses;
  private long pauseNanos;
  private long longestNanos;

  private ProfileReader() {}

  static ProfileSummary read(Path file) throws IOException {
    ProfileReader reader = new ProfileReader();
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        reader.take(events.readEvent());
      }
    }
    return reader.summary();
  }

  private void take(RecordedEvent event) {
    switch (event.getEventType().getName()) {
      case "jdk.ExecutionSample" -> sample(event);
      case "jdk.ObjectAllocationSample" ->
          allocations.merge(
              name(event.getClass("objectClass")), event.getLong("weight"), Long::sum);
      case "jdk.GCPhasePause" -> pause(event.getDuration().toNanos());
      case "jdk.JavaMonitorEnter" -> {
        String monitor = name(event.getClass("monitorClass"));
        waits.merge(monitor, 1L, Long::sum);
        waitNanos.merge(monitor, event.getDuration().toNanos(), Long::sum);
      }
      default -> {
        // of the many other kinds nothing is told
      }
    }
  }

  private void sample(RecordedEvent event) {
    if (event.getStackTrace() != null && !event.getStackTrace().getFrames().isEmpty()) {
      RecordedMethod method = event.getStackTrace().getFrames().get(0).getMethod();
      functions.merge(method.getType().getName() + "." + method.getName(), 1L, Long::sum);
    }
  }

  private void pause(long nanos) {
    pauses++;
    pauseNanos += nanos;
    longestNanos = Math.max(longestNanos, nanos);
  }

  private static String name(RecordedClass type) {
    return type == null ? "unknown" : type.getName();
  }

  private ProfileSummary summary() {
    return new ProfileSummary(
        total(functions),
        shares(functions),
        shares(allocations),
        new ProfileSummary.Pauses(
            pauses, pauseNanos / NANOS_PER_MILLI, longestNanos / NANOS_PER_MILLI),
        waits.entrySet().stream()
            .map(
                each ->
                    new ProfileSummary.Wait(
                        each.getKey(),
                        each.getValue(),
                        waitNanos.get(each.getKey()) / NANOS_PER_MILLI))
            .sorted(Comparator.comparingDouble(ProfileSummary.Wait::totalMillis).reversed())
            .limit(MOST_LINES)
            .toList());
  }

  private static List<ProfileSummary.Share> shares(Map<String, Long> amounts) {
    double whole = total(amounts);
    return amounts.entrySet().stream()
        .map(
            each ->
                new ProfileSummary.Share(
                    each.getKey(), each.getValue(), PERCENT * each.getValue() / whole))
        .sorted(Comparator.comparingLong(ProfileSummary.Share::amount).reversed())
        .limit(MOST_LINES)
        .toList();
  }

  private static long total(Map<String, Long> amounts) {
    return amounts.values().stream().mapToLong(Long::longValue).sum();
  }
}

package io.tabularium.metric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How busy the busiest disk was between two looks, as Linux counts it in {@code diskstats}. */
final class DiskActivity {

  private static final int NAME = 2;
  private static final int BUSY_MILLIS = 12;
  private static final double PERCENT = 100;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Path diskstats;
  private Map<String, Long> before = Map.of();
  private long lookedAt;

  /** {@code diskstats} is {@code /proc/diskstats}, or what stands for it. */
  DiskActivity(Path diskstats) {
    this.diskstats = diskstats;
  }

  /** The share of the time since the last look, in per cent; empty at the first one. */
  OptionalDouble percent(long nanoTime) {
    Map<String, Long> now = busyMillis();
    double elapsed = (nanoTime - lookedAt) / NANOS_PER_MILLI;
    OptionalDouble busiest =
        now.entrySet().stream()
            .filter(disk -> before.containsKey(disk.getKey()))
            .mapToDouble(disk -> (disk.getValue() - before.get(disk.getKey())) / elapsed * PERCENT)
            .max();
    before = now;
    lookedAt = nanoTime;
    return busiest.isPresent()
        ? OptionalDouble.of(Math.min(PERCENT, Math.max(0, busiest.getAsDouble())))
        : busiest;
  }

  private Map<String, Long> busyMillis() {
    Map<String, Long> busy = new HashMap<>();
    for (String line : lines(diskstats)) {
      String[] fields = line.strip().split("\\s+", -1);
      if (fields.length > BUSY_MILLIS) {
        busy.put(fields[NAME], Long.parseLong(fields[BUSY_MILLIS]));
      }
    }
    return busy;
  }

  /** The lines of a file; none where there is no such file, as on another system than Linux. */
  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }
}

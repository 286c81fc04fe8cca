package io.tabularium.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What the process's memory grows by over the work at one document (requirements P-29, D-06). */
final class MemoryGrowth {

  private static final Logger LOG = Logger.getLogger(MemoryGrowth.class.getName());
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";
  private static final long BYTES_PER_KIBIBYTE = 1024;
  private static final long MEGABYTE = 1 << 20;
  private static final long MOST = 50 * MEGABYTE;

  private final LongSupplier resident;
  private final long before;

  /** The work begins; {@code resident} gives the bytes that the process has in memory. */
  MemoryGrowth(LongSupplier resident) {
    this.resident = resident;
    this.before = resident.getAsLong();
  }

  /** The work has ended: tells the log by how much; true if that is more than it may be. */
  boolean tell(UUID id) {
    long growth = resident.getAsLong() - before;
    boolean much = growth > MOST;
    LOG.log(
        much ? Level.WARNING : Level.FINE,
        "memory grew by {0} MB over the work at extraction {1}",
        new Object[] {growth / MEGABYTE, id});
    return much;
  }

  /** What this process has in memory, in bytes; 0 where the system does not tell. */
  static long resident() {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(RESIDENT))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kibibytes -> Long.parseLong(kibibytes) * BYTES_PER_KIBIBYTE)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}

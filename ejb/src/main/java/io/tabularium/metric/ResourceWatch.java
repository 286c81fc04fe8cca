package io.tabularium.metric;

import com.sun.management.OperatingSystemMXBean;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Looks at what this node uses of its machine. What cannot be told is left out. */
@ApplicationScoped
public class ResourceWatch {

  private static final double PERCENT = 100;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final long BYTES_PER_KIBIBYTE = 1024;
  private static final String RESIDENT = "VmRSS:";

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final DiskActivity disks = new DiskActivity(Path.of("/proc/diskstats"));
  private PoolService pools;
  private WaitingJobsRepository jobs;
  private Underway underway;
  private Path data;
  private long collectedMillis;
  private long lookedAt = System.nanoTime();

  /** For the container's proxy. */
  protected ResourceWatch() {}

  @Inject
  ResourceWatch(
      PoolService pools, WaitingJobsRepository jobs, Underway underway, Settings settings) {
    this.pools = pools;
    this.jobs = jobs;
    this.underway = underway;
    this.data = settings.get(Setting.DATA);
  }

  /** Everything, now; shares of time are since the last look. */
  synchronized Map<Gauge, Double> look() {
    Map<Gauge, Double> seen = new EnumMap<>(Gauge.class);
    processor(seen);
    memory(seen);
    disk(seen);
    pools
        .database()
        .ifPresent(
            pool -> {
              seen.put(Gauge.POOL_CHECKED_OUT, (double) pool.checkedOut());
              seen.put(Gauge.POOL_CHECKED_IN, (double) pool.checkedIn());
              seen.put(Gauge.POOL_PERCENT, pool.usedPercent());
            });
    pools.http().ifPresent(pool -> seen.put(Gauge.HTTP_BUSY, (double) pool.checkedOut()));
    pools.work().ifPresent(pool -> seen.put(Gauge.WORK_BUSY, (double) pool.checkedOut()));
    seen.put(Gauge.OUTBOUND_WAIT_SECONDS, (double) underway.longest().toSeconds());
    WaitingJobsRepository.Waiting waiting = jobs.waiting();
    seen.put(Gauge.QUEUE_DEPTH, (double) waiting.count());
    seen.put(Gauge.QUEUE_AGE_SECONDS, (double) waiting.oldest().toSeconds());
    return seen;
  }

  private void processor(Map<Gauge, Double> seen) {
    double all = system.getCpuLoad();
    double own = system.getProcessCpuLoad();
    if (all >= 0 && own >= 0) {
      seen.put(Gauge.CPU_PERCENT, all * PERCENT);
      seen.put(Gauge.PROCESS_CPU_PERCENT, own * PERCENT);
    }
    if (system.getSystemLoadAverage() >= 0) {
      seen.put(Gauge.LOAD, system.getSystemLoadAverage());
    }
    seen.put(Gauge.THREADS, (double) ManagementFactory.getThreadMXBean().getThreadCount());
    long collected = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      collected += collector.getCollectionTime();
    }
    long now = System.nanoTime();
    double elapsed = (now - lookedAt) / NANOS_PER_MILLI;
    seen.put(Gauge.COLLECTION_PERCENT, (collected - collectedMillis) / elapsed * PERCENT);
    collectedMillis = collected;
    lookedAt = now;
  }

  private static void memory(Map<Gauge, Double> seen) {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    long live = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage after = pool.getCollectionUsage();
      if (pool.getType() == MemoryType.HEAP && after != null) {
        live += after.getUsed();
      }
    }
    seen.put(Gauge.HEAP_AFTER_COLLECTION_BYTES, (double) live);
    seen.put(Gauge.HEAP_USED_BYTES, (double) heap.getUsed());
    seen.put(Gauge.MEMORY_PERCENT, PERCENT * live / heap.getMax());
    for (String line : DiskActivity.lines(Path.of("/proc/self/status"))) {
      if (line.startsWith(RESIDENT)) {
        String kibibytes = line.substring(RESIDENT.length()).replace("kB", "").strip();
        long resident = Long.parseLong(kibibytes) * BYTES_PER_KIBIBYTE;
        seen.put(Gauge.RESIDENT_BYTES, (double) resident);
        seen.put(Gauge.RESIDENT_OVER_CEILING_BYTES, (double) Math.max(0, resident - heap.getMax()));
      }
    }
  }

  private void disk(Map<Gauge, Double> seen) {
    File folder = data.toFile();
    if (folder.getTotalSpace() > 0) {
      seen.put(Gauge.DISK_FREE_BYTES, (double) folder.getUsableSpace());
      seen.put(
          Gauge.DISK_USED_PERCENT,
          PERCENT * (folder.getTotalSpace() - folder.getUsableSpace()) / folder.getTotalSpace());
    }
    disks.percent(System.nanoTime()).ifPresent(p -> seen.put(Gauge.DISK_IO_PERCENT, p));
    long files =
        files(Path.of(System.getProperty("java.io.tmpdir"))) + files(data.resolve("incoming"));
    seen.put(Gauge.TEMPORARY_FILES, (double) files);
  }

  private static long files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

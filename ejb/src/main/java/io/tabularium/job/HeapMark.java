package io.tabularium.job;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;

/**
 * Holds workers back while the heap is nearly full: one document at a time is worked then, and the
 * other workers wait with theirs until there is room again.
 */
final class HeapMark {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final double PERCENT = 100;

  private final DoubleSupplier filled;
  private final IntSupplier mark;
  private int working;

  /**
   * One on these.
   *
   * @param filled how full the heap is, in per cent
   * @param mark from where on it is too full for more than one document
   */
  HeapMark(DoubleSupplier filled, IntSupplier mark) {
    this.filled = filled;
    this.mark = mark;
  }

  /** One that holds nobody back. */
  static HeapMark none() {
    return new HeapMark(() -> 0, () -> (int) PERCENT);
  }

  /**
   * Begins a document, as soon as there is room for it. Follow with {@link #leave}.
   *
   * @throws JobInterruptedException if the node stops before
   */
  void enter(BooleanSupplier stopping) {
    while (!tryEnter()) {
      if (stopping.getAsBoolean()) {
        throw new JobInterruptedException();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Begins a document, if there is room for it. */
  synchronized boolean tryEnter() {
    boolean room = working == 0 || filled.getAsDouble() < mark.getAsInt();
    working += room ? 1 : 0;
    return room;
  }

  /** A document has ended. */
  synchronized void leave() {
    working--;
  }

  /** How full the heap was after its last collection, in per cent. */
  static double filledAfterCollection() {
    Optional<GcInfo> last =
        ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
            .map(GarbageCollectorMXBean::getLastGcInfo)
            .filter(Objects::nonNull)
            .max(Comparator.comparing(GcInfo::getEndTime));
    long live = last.map(HeapMark::live).orElse(0L);
    return PERCENT * live / ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax();
  }

  private static long live(GcInfo collection) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getName)
        .map(collection.getMemoryUsageAfterGc()::get)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}

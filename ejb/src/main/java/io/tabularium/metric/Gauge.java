package io.tabularium.metric;

import java.util.Locale;

/** What of a node's state is looked at every few seconds; on the wire in lower case, hyphenated. */
public enum Gauge {
  /** Of all processors of the machine. */
  CPU_PERCENT,
  /** Of all processors of the machine, by this process. */
  PROCESS_CPU_PERCENT,
  /** Runnable threads of the machine over the last minute. */
  LOAD,
  /** Live heap after the last collection. */
  HEAP_AFTER_COLLECTION_BYTES,
  /** Heap in use. */
  HEAP_USED_BYTES,
  /** Live heap after the last collection, of the largest that it may be. */
  MEMORY_PERCENT,
  /** Resident memory of the process. */
  RESIDENT_BYTES,
  /** Resident memory beyond the heap's ceiling (D-06). */
  RESIDENT_OVER_CEILING_BYTES,
  /** Share of the time that collections took. */
  COLLECTION_PERCENT,
  /** Live threads. */
  THREADS,
  /** Room left where the data lies. */
  DISK_FREE_BYTES,
  /** Room taken where the data lies. */
  DISK_USED_PERCENT,
  /** Time that the busiest disk was busy. */
  DISK_IO_PERCENT,
  /** Files in the temporary folder and half-received documents. */
  TEMPORARY_FILES,
  /** Connections to the database in use. */
  POOL_CHECKED_OUT,
  /** Connections to the database that are free. */
  POOL_CHECKED_IN,
  /** Connections in use, of those that there may be. */
  POOL_PERCENT,
  /** Threads that serve a request. */
  HTTP_BUSY,
  /** Workers at work. */
  WORK_BUSY,
  /** Jobs that wait for a worker, on all nodes. */
  QUEUE_DEPTH,
  /** How long the oldest of them has waited. */
  QUEUE_AGE_SECONDS,
  /** How long the oldest call to others has been without its answer. */
  OUTBOUND_WAIT_SECONDS;

  /** The word for it, such as {@code cpu-percent}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package io.tabularium.commandline;

import com.sun.management.OperatingSystemMXBean;
import io.tabularium.commandline.DocumentWork.Outcome;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;

/** All files worked once, by one or several threads. */
final class Pass {

  private final DocumentWork work;
  private final List<Input> files;
  private final int threads;
  private final PrintWriter terminal;

  /**
   * Makes one.
   *
   * @param terminal for the progress bar, or null for none
   */
  Pass(DocumentWork work, List<Input> files, int threads, PrintWriter terminal) {
    this.work = work;
    this.files = files;
    this.threads = threads;
    this.terminal = terminal;
  }

  PassReport run() {
    ProgressBar bar = terminal == null ? null : new ProgressBar(terminal, files.size());
    long start = System.nanoTime();
    long startCpu = cpuNanos();
    List<Outcome> outcomes = threads == 1 || files.size() == 1 ? inOrder(bar) : inParallel(bar);
    return PassReport.of(outcomes, System.nanoTime() - start, cpuNanos() - startCpu);
  }

  private List<Outcome> inOrder(ProgressBar bar) {
    return files.stream().map(file -> step(file, bar)).toList();
  }

  private List<Outcome> inParallel(ProgressBar bar) {
    return new Threads(threads)
        .run(files.stream().<Callable<Outcome>>map(file -> () -> step(file, bar)).toList());
  }

  private Outcome step(Input file, ProgressBar bar) {
    Outcome outcome = work.run(file);
    if (bar != null) {
      bar.step(file.name());
    }
    return outcome;
  }

  /** CPU time of the whole process, collector and compiler included. */
  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}

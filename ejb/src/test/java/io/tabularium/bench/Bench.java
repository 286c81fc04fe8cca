package io.tabularium.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Measures the contenders, warm and in one process, and prints one table. */
public final class Bench {

  private static final double NANOS = 1e9;

  /** Times the files are worked in one pass of the test with threads, so that it lasts. */
  private static final int THREAD_TEST_ROUNDS = 5;

  /** Passes before it counts: as long as the compiler works, it takes a core for itself. */
  private static final int THREAD_WARM_UPS = 12;

  private static final int THREAD_PASSES = 9;

  private Bench() {}

  /** Takes files and folders of PDFs. */
  public static void main(String[] arguments) throws Exception {
    List<Path> files = files(arguments);
    double text = pagesPerCpuSecond(Contender.TEXT, files);
    double ours = pagesPerCpuSecond(Contender.OURS, files);
    double tabula = pagesPerCpuSecond(Contender.TABULA, files);
    print("one thread, warm", "pages/CPU second", "of text only", "times tabula");
    for (Contender contender : Contender.values()) {
      double speed =
          contender == Contender.TEXT ? text : contender == Contender.OURS ? ours : tabula;
      print(contender.title(), number(speed), number(speed / text), number(speed / tabula));
    }
    print("", "", "", "");
    compareThreads(files);
  }

  /**
   * Passes take turns, so that both see the same machine, and begin when the compiler has ended.
   */
  private static void compareThreads(List<Path> files) throws Exception {
    ExecutorService one = Executors.newFixedThreadPool(1);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int pass = 0; pass < THREAD_WARM_UPS; pass++) {
        pagesPerSecond(two, files);
      }
      double[] ones = new double[THREAD_PASSES];
      double[] ratios = new double[THREAD_PASSES];
      for (int pass = 0; pass < THREAD_PASSES; pass++) {
        ones[pass] = pagesPerSecond(one, files);
        ratios[pass] = pagesPerSecond(two, files) / ones[pass];
      }
      print("Tabularium, threads", "pages/second", "times one", "");
      print("1", number(median(ones)), number(1), "");
      print("2", number(median(ones) * median(ratios)), number(median(ratios)), "");
    } finally {
      one.shutdownNow();
      two.shutdownNow();
    }
  }

  private static List<Path> files(String... arguments) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String argument : arguments) {
      try (Stream<Path> found = Files.walk(Path.of(argument), 1)) {
        found.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  /** CPU time is the whole process's: collector and compiler belong to the price. */
  private static double pagesPerCpuSecond(Contender contender, List<Path> files)
      throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    double[] speeds = new double[contender.passes()];
    for (int pass = -contender.warmUps(); pass < speeds.length; pass++) {
      long start = system.getProcessCpuTime();
      int pages = 0;
      for (Path file : files) {
        pages += contender.read(file);
      }
      if (pass >= 0) {
        speeds[pass] = pages * NANOS / (system.getProcessCpuTime() - start);
      }
    }
    return median(speeds);
  }

  private static double pagesPerSecond(ExecutorService workers, List<Path> files) throws Exception {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int round = 0; round < THREAD_TEST_ROUNDS; round++) {
      files.forEach(file -> tasks.add(() -> Contender.OURS.read(file)));
    }
    long start = System.nanoTime();
    int pages = 0;
    for (Future<Integer> read : workers.invokeAll(tasks)) {
      pages += read.get();
    }
    return pages * NANOS / (System.nanoTime() - start);
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static void print(String name, String... figures) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-22s", name));
    for (String figure : figures) {
      line.append(String.format(Locale.ROOT, "%18s", figure));
    }
    System.out.println(line);
  }
}

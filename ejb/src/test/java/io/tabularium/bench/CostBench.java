package io.tabularium.bench;

import io.tabularium.engine.Budget;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.StageListener;
import io.tabularium.engine.TableExtractor;
import io.tabularium.engine.document.LongTable;
import io.tabularium.engine.document.LongTable.Look;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.Layer;
import io.tabularium.engine.stress.HurtfulPdf;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;

/**
 * Measures whether cost grows in a straight line with the pages, and what documents cost that are
 * made to hurt.
 */
public final class CostBench {

  private static final int FEW_PAGES = 10;

  private static final int MANY_PAGES = 1000;

  /** Times the short file is read until the compiler has done its work. */
  private static final int WARM_UPS = 100;

  private static final int PASSES = 3;

  private static final long DEADLINE_SECONDS = 5;

  private static final double MILLION = 1e6;

  private CostBench() {}

  /** Takes a folder for the files it makes. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory(Path.of(arguments[0]), "cost");
    Path pdf = folder.resolve("measured.pdf");
    try {
      straightLine(pdf, folder.resolve("long.pdf"));
      for (HurtfulPdf hurtful : HurtfulPdf.values()) {
        print("%-22s %s%n", hurtful, hurt(Files.write(pdf, hurtful.bytes())));
      }
    } finally {
      Files.deleteIfExists(pdf);
      Files.deleteIfExists(folder.resolve("long.pdf"));
      Files.delete(folder);
    }
  }

  private static void straightLine(Path few, Path many) throws IOException {
    LongTable table = new LongTable(EnumSet.of(Look.RULED, Look.HEADER_REPEATED, Look.ROW_CUT));
    table.draw(FEW_PAGES, few);
    table.draw(MANY_PAGES, many);
    millisPerPage(few, WARM_UPS, FEW_PAGES);
    for (int pass = 0; pass < PASSES; pass++) {
      double one = millisPerPage(few, MANY_PAGES / FEW_PAGES, FEW_PAGES);
      double other = millisPerPage(many, 1, MANY_PAGES);
      print(
          "%d pages %.3f ms a page, %d pages %.3f: %.2f times%n",
          FEW_PAGES, one, MANY_PAGES, other, other / one);
    }
    LiveHeap live = new LiveHeap();
    new TableExtractor(live).extract(many, ExtractionOptions.DEFAULT);
    print("live heap at its last page %d MB%n", live.bytes >> 20);
  }

  private static double millisPerPage(Path pdf, int times, int pages) {
    long start = cpuNanos();
    for (int i = 0; i < times; i++) {
      new TableExtractor().extract(pdf, ExtractionOptions.DEFAULT);
    }
    return (cpuNanos() - start) / MILLION / times / pages;
  }

  /** How a document ends that has some seconds, and after what time. */
  private static String hurt(Path pdf) {
    long start = System.nanoTime();
    long deadline = start + DEADLINE_SECONDS * 1_000_000_000;
    Budget budget = () -> System.nanoTime() < deadline ? null : FailureCode.TIME_LIMIT;
    String end;
    try {
      ExtractedDocument read =
          new TableExtractor().extract(pdf, ExtractionOptions.DEFAULT.withBudget(budget));
      end = read.pages().size() + " pages, " + read.tables().size() + " tables";
    } catch (ExtractionException e) {
      end = e.code().wire();
    }
    double millis = (System.nanoTime() - start) / MILLION;
    return String.format(Locale.ROOT, "%6.0f ms  %s", millis, end);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  /** Weighs what is reachable when the last page has been worked. */
  private static final class LiveHeap implements StageListener {

    private long bytes;

    @Override
    public void heard(int page, Layer layer) {}

    @Override
    public boolean wantsLayers() {
      return false;
    }

    @Override
    public void done(int page, String stage) {
      if (page == MANY_PAGES && "cells".equals(stage)) {
        System.gc();
        bytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      }
    }
  }
}

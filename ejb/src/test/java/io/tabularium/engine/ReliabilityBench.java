package io.tabularium.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.page.OpenPdf;
import io.tabularium.engine.page.PageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Measures what confidences are worth, on documents whose tables are known: as they are, and, since
 * hardly one is wrong then, without their upright rulings and without any.
 */
public final class ReliabilityBench {

  private static final double[] EDGES = {0, 0.3, 0.5, 0.7, 0.9, 1};

  /** A table is right if this share of the cells of both has the other's place and text. */
  private static final double RIGHT = 0.95;

  private static final double SAME_PLACE = 0.5;

  private static final double MIDDLE = 0.5;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** How sure something is and whether it is right. */
  private record Said(double confidence, boolean right) {}

  private final List<Said> tables = new ArrayList<>();
  private final List<Said> cells = new ArrayList<>();

  private ReliabilityBench() {}

  /** Takes folders, each with {@code pdf} and {@code truth}. */
  public static void main(String[] folders) throws IOException {
    ReliabilityBench all = new ReliabilityBench();
    all.add(folders, "as they are", ruling -> true);
    all.add(folders, "without upright rulings", ruling -> ruling.axis() == Axis.HORIZONTAL);
    all.add(folders, "without rulings", ruling -> false);
    all.print("all three");
  }

  private void add(String[] folders, String name, Predicate<Ruling> kept) throws IOException {
    ReliabilityBench part = new ReliabilityBench();
    for (String folder : folders) {
      try (Stream<Path> truths = Files.list(Path.of(folder, "truth"))) {
        for (Path truth : truths.sorted().toList()) {
          String pdf = truth.getFileName().toString().replace(".json", ".pdf");
          part.read(Path.of(folder, "pdf", pdf), JSON.readTree(truth.toFile()), kept);
        }
      }
    }
    part.print(name);
    tables.addAll(part.tables);
    cells.addAll(part.cells);
  }

  private void read(Path pdf, JsonNode truth, Predicate<Ruling> kept) {
    ExtractionOptions options = ExtractionOptions.DEFAULT;
    StageReport report = new StageReport(StageListener.NONE);
    PageTables finder = new PageTables(options.mode(), options.budget(), report);
    List<Table> found = new ArrayList<>();
    try (OpenPdf document = PageReader.open(pdf, null)) {
      for (int number = 1; number <= document.pageCount(); number++) {
        PageContent page = document.read(number, () -> {});
        for (Table table : finder.find(without(page, kept), List.of())) {
          found.add(table.withIndex(found.size()));
        }
      }
    }
    new Meaning(options.budget(), new ArrayList<>()).of(found).forEach(t -> judge(t, truth));
  }

  /** The page with those rulings alone; shades and tags, which tell as much, go with the others. */
  private static PageContent without(PageContent page, Predicate<Ruling> kept) {
    List<Ruling> left = page.rulings().stream().filter(kept).toList();
    return left.size() == page.rulings().size()
        ? page
        : new PageContent(
            page.page(),
            page.width(),
            page.height(),
            page.rotation(),
            page.words(),
            left,
            List.of(),
            page.figures(),
            List.of(),
            page.glyphs());
  }

  private void judge(Table table, JsonNode truth) {
    Set<String> read = new HashSet<>();
    for (Cell cell : table.cells()) {
      read.add(key(cell.row(), cell.column(), cell.text()));
    }
    Set<String> known = nearest(table, truth, read);
    long equal = read.stream().filter(known::contains).count();
    tables.add(new Said(table.confidence(), 2.0 * equal >= RIGHT * (read.size() + known.size())));
    for (Cell cell : table.cells()) {
      boolean right = known.contains(key(cell.row(), cell.column(), cell.text()));
      cells.add(new Said(cell.confidence(), right));
    }
  }

  /** The cells of the true table in the same place that has the most of those that were read. */
  private static Set<String> nearest(Table table, JsonNode truth, Set<String> read) {
    return StreamSupport.stream(truth.get("tables").spliterator(), false)
        .filter(known -> known.get("page").asInt() == table.page())
        .filter(known -> overlap(table.box(), known.get("bbox")) >= SAME_PLACE)
        .map(ReliabilityBench::cells)
        .max(Comparator.comparingLong(cells -> cells.stream().filter(read::contains).count()))
        .orElse(Set.of("none"));
  }

  private static Set<String> cells(JsonNode table) {
    Set<String> cells = new HashSet<>();
    for (JsonNode cell : table.get("cells")) {
      String text = cell.get("text").asText();
      if (!text.isBlank()) {
        cells.add(key(cell.get("row").asInt(), cell.get("column").asInt(), text));
      }
    }
    return cells;
  }

  private static String key(int row, int column, String text) {
    return row + " " + column + " " + text.replaceAll("\\s+", "");
  }

  /** The area of both over that of either. */
  private static double overlap(BoundingBox one, JsonNode other) {
    double[] box = new double[4];
    for (int i = 0; i < box.length; i++) {
      box[i] = other.get(i).asDouble();
    }
    double width = Math.min(one.x1(), box[2]) - Math.max(one.x0(), box[0]);
    double height = Math.min(one.y1(), box[3]) - Math.max(one.y0(), box[1]);
    double both = Math.max(0, width) * Math.max(0, height);
    double either = one.width() * one.height() + (box[2] - box[0]) * (box[3] - box[1]) - both;
    return both / either;
  }

  private void print(String form) {
    System.out.printf(Locale.ROOT, "%-24s %28s %28s%n", form, "tables", "cells");
    for (int i = 1; i < EDGES.length; i++) {
      String name = String.format(Locale.ROOT, "%.1f to %.1f", EDGES[i - 1], EDGES[i]);
      line(name, share(tables, i), share(cells, i));
    }
    line("wrong ones below .5", low(tables), low(cells));
    line("area under the curve", area(tables), area(cells));
  }

  private static void line(String name, String tables, String cells) {
    System.out.printf(Locale.ROOT, "  %-22s %28s %28s%n", name, tables, cells);
  }

  private static String low(List<Said> all) {
    List<Said> wrong = all.stream().filter(said -> !said.right()).toList();
    return wrong.stream().filter(said -> said.confidence() < MIDDLE).count()
        + " of "
        + wrong.size();
  }

  private static String share(List<Said> all, int edge) {
    boolean last = edge == EDGES.length - 1;
    List<Said> within =
        all.stream()
            .filter(said -> said.confidence() >= EDGES[edge - 1])
            .filter(said -> last || said.confidence() < EDGES[edge])
            .toList();
    long right = within.stream().filter(Said::right).count();
    return within.isEmpty()
        ? "-"
        : String.format(
            Locale.ROOT,
            "%d of %d right, %.2f",
            right,
            within.size(),
            (double) right / within.size());
  }

  /** How often a right one is surer than a wrong one; equally sure ones count half. */
  private static String area(List<Said> all) {
    List<Said> sorted = all.stream().sorted(Comparator.comparingDouble(Said::confidence)).toList();
    double area = 0;
    long wrong = 0;
    for (int i = 0; i < sorted.size(); ) {
      double confidence = sorted.get(i).confidence();
      long same = 0;
      long sameWrong = 0;
      for (; i < sorted.size() && sorted.get(i).confidence() == confidence; i++) {
        same++;
        sameWrong += sorted.get(i).right() ? 0 : 1;
      }
      area += (same - sameWrong) * (wrong + sameWrong / 2.0);
      wrong += sameWrong;
    }
    long right = all.size() - wrong;
    return wrong == 0 || right == 0
        ? "all alike"
        : String.format(Locale.ROOT, "%.3f", area / right / wrong);
  }
}

package io.tabularium.engine;

import io.tabularium.engine.evidence.Confidence;
import io.tabularium.engine.grid.GridBuilder;
import io.tabularium.engine.grid.GridBuilder.Evidence;
import io.tabularium.engine.layout.PageTurn;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.region.RegionFinder;
import io.tabularium.engine.table.Plausibility;
import io.tabularium.engine.table.TableAssembler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tables of one page, text of each direction for itself. */
final class PageTables {

  /** Fewer words of one sideways direction are labels, not a table. */
  private static final int MIN_SIDEWAYS_WORDS = 12;

  private final RegionFinder regions;
  private final StageReport report;
  private final Budget budget;
  private final GridBuilder grids;
  private final TableAssembler assembler = new TableAssembler();

  PageTables(ExtractionMode mode, Budget budget, StageReport report) {
    this.report = report;
    this.budget = budget;
    this.regions = new RegionFinder(mode == ExtractionMode.AUTO);
    this.grids =
        new GridBuilder(
            switch (mode) {
              case LATTICE -> Evidence.RULINGS;
              case STREAM -> Evidence.TEXT;
              case AUTO, TABULA -> Evidence.BOTH;
            });
  }

  /** The tables of {@code page} in reading order; the {@code given} ones if there are any. */
  List<Table> find(PageContent page, List<GivenRegion> given) {
    given.forEach(region -> check(region, page));
    List<Table> tables = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      long words = page.words().stream().filter(word -> word.direction() == direction).count();
      if (words >= (direction == Direction.RIGHT ? 1 : MIN_SIDEWAYS_WORDS)) {
        PageTurn turn = new PageTurn(direction, page.width(), page.height());
        PageContent upright = turn.turn(page);
        List<Table> found = given.isEmpty() ? found(turn, upright) : given(turn, upright, given);
        found.forEach(table -> tables.add(turn.back(table)));
      }
    }
    tables.sort(
        Comparator.<Table>comparingDouble(table -> table.box().y0())
            .thenComparingDouble(table -> table.box().x0()));
    return tables;
  }

  private static void check(GivenRegion given, PageContent page) {
    if (!given.box().overlaps(new BoundingBox(0, 0, page.width(), page.height()))) {
      throw GivenRegion.invalid(
          "page "
              + given.page()
              + " is "
              + Math.round(page.width())
              + " by "
              + Math.round(page.height())
              + " points; give no box outside it.");
    }
  }

  private List<Table> found(PageTurn turn, PageContent page) {
    List<Table> tables = new ArrayList<>();
    List<TableRegion> found = regions.find(page);
    report.done(page.page(), "regions");
    for (TableRegion region : found) {
      budget.check(page.page());
      if (isUpright(region)) {
        Table table = table(page, turn, region, grids.build(region));
        if (Plausibility.isTable(table)) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  private List<Table> given(PageTurn turn, PageContent page, List<GivenRegion> given) {
    List<Table> tables = new ArrayList<>();
    for (GivenRegion one : given) {
      TableRegion region = regions.cut(page, turn.turn(one.box()));
      report.done(page.page(), "regions");
      boolean columns = !one.columns().isEmpty();
      if (columns ? turn.direction() == Direction.RIGHT : isUpright(region)) {
        Grid grid = columns ? grids.build(region, one.edges()) : grids.build(region);
        Table table = table(page, turn, region, headed(grid, one));
        if (!table.cells().isEmpty()) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  private static Grid headed(Grid grid, GivenRegion given) {
    if (given.headerRows() == null) {
      return grid;
    }
    if (given.headerRows() > grid.rowCount()) {
      throw GivenRegion.invalid(
          "the one on page "
              + given.page()
              + " has "
              + grid.rowCount()
              + " rows; give no more header rows.");
    }
    return grid.withHeaderRows(given.headerRows());
  }

  private Table table(PageContent page, PageTurn turn, TableRegion region, Grid grid) {
    report.done(page.page(), "grid");
    report.region(page.page(), turn, region, grid);
    Table table = Confidence.judged(assembler.assemble(page, region, grid), region, grid, page);
    report.done(page.page(), "cells");
    return table;
  }

  private static boolean isUpright(TableRegion region) {
    return words(region.sideways()) <= words(region.lines());
  }

  private static int words(List<TextLine> lines) {
    return lines.stream().mapToInt(line -> line.words().size()).sum();
  }
}

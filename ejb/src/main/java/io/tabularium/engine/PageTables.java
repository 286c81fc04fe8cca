package io.tabularium.engine;

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

  private final RegionFinder regions = new RegionFinder();
  private final StageReport report;
  private final Budget budget;
  private final GridBuilder grids;
  private final TableAssembler assembler = new TableAssembler();

  PageTables(ExtractionMode mode, Budget budget, StageReport report) {
    this.report = report;
    this.budget = budget;
    this.grids =
        new GridBuilder(
            switch (mode) {
              case LATTICE -> Evidence.RULINGS;
              case STREAM -> Evidence.TEXT;
              case AUTO, TABULA -> Evidence.BOTH;
            });
  }

  /** The tables of {@code page} in reading order; those of {@code given} boxes if there are any. */
  List<Table> find(PageContent page, List<BoundingBox> given) {
    List<Table> tables = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      long words = page.words().stream().filter(word -> word.direction() == direction).count();
      if (words >= (direction == Direction.RIGHT ? 1 : MIN_SIDEWAYS_WORDS)) {
        PageTurn turn = new PageTurn(direction, page.width(), page.height());
        PageContent upright = turn.turn(page);
        for (Table table : upright(turn, upright, given.stream().map(turn::turn).toList())) {
          tables.add(turn.back(table));
        }
      }
    }
    tables.sort(
        Comparator.<Table>comparingDouble(table -> table.box().y0())
            .thenComparingDouble(table -> table.box().x0()));
    return tables;
  }

  private List<Table> upright(PageTurn turn, PageContent page, List<BoundingBox> given) {
    List<Table> tables = new ArrayList<>();
    List<TableRegion> found = given.isEmpty() ? regions.find(page) : regions.cut(page, given);
    report.done(page.page(), "regions");
    for (TableRegion region : found) {
      budget.check(page.page());
      if (words(region.sideways()) > words(region.lines())) {
        continue;
      }
      Grid grid = grids.build(region);
      report.done(page.page(), "grid");
      report.region(page.page(), turn, region, grid);
      Table table = assembler.assemble(page.page(), region, grid);
      report.done(page.page(), "cells");
      if (given.isEmpty() ? Plausibility.isTable(table) : !table.cells().isEmpty()) {
        tables.add(table);
      }
    }
    return tables;
  }

  private static int words(List<TextLine> lines) {
    return lines.stream().mapToInt(line -> line.words().size()).sum();
  }
}

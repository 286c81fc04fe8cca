package io.tabularium.engine;

import io.tabularium.engine.layout.PageTurn;
import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Fill;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.Layer;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.Word;
import java.util.List;
import java.util.function.Supplier;

/** Turns the stages' intermediates into layers, if anybody listens. */
record StageReport(StageListener listener) {

  /** A stage of a page has come to its end. */
  void done(int page, String stage) {
    listener.done(page, stage);
  }

  /** A page has come to its end, and could be worked. */
  void finished(int page, List<Table> tables) {
    listener.finished(page, tables);
  }

  /** What was read of a page. */
  void content(PageContent page) {
    tell(page.page(), "fills", () -> page.fills().stream().map(Fill::box).toList());
    tell(page.page(), "figures", page::figures);
    tell(page.page(), "rulings", () -> page.rulings().stream().map(Ruling::box).toList());
    tell(page.page(), "words", () -> page.words().stream().map(Word::box).toList());
  }

  /** Where a table was found, and its grid; both on the turned page. */
  void region(int page, PageTurn turn, TableRegion region, Grid grid) {
    tell(page, "regions", () -> List.of(turn.back(region.box())));
    tell(page, "columns", () -> lines(turn, region.box(), grid.columns(), Axis.VERTICAL));
    tell(page, "rows", () -> lines(turn, region.box(), grid.rows(), Axis.HORIZONTAL));
  }

  private static List<BoundingBox> lines(
      PageTurn turn, BoundingBox box, List<Boundary> boundaries, Axis axis) {
    return boundaries.stream()
        .map(b -> new Ruling(axis, b.position(), box.start(axis), box.end(axis), 0).box())
        .map(turn::back)
        .toList();
  }

  private void tell(int page, String name, Supplier<List<BoundingBox>> boxes) {
    if (listener.wantsLayers()) {
      listener.heard(page, new Layer(name, boxes.get()));
    }
  }
}

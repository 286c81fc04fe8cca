package io.tabularium.admin.viewer;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Layer;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;

/**
 * What was found on a page as SVG in the page's own points, a group a layer. Cells bear the name by
 * which the table beside knows them.
 */
final class Overlay {

  /** Beyond, a browser becomes slow; a page of print has some hundred words. */
  private static final int MOST_BOXES = 20_000;

  /** From here on a table may be trusted unread, from there on after a look. */
  private static final double SURE = 0.9;

  private static final double FAIR = 0.6;

  /** Of the height of a line of text, what its letters take. */
  private static final double LETTERS = 0.7;

  private static final double LARGEST_LETTERS = 10;

  private final StringBuilder svg = new StringBuilder();

  private Overlay() {}

  /** Draws the tables over the engine's layers. */
  static String of(PageSummary page, List<Table> tables, List<Layer> layers) {
    Overlay overlay = new Overlay();
    overlay.add(
        "<svg class='overlay' viewBox='0 0 %s %s' preserveAspectRatio='none' aria-hidden='true'>",
        number(page.width()), number(page.height()));
    layers.forEach(overlay::layer);
    overlay.tables(tables);
    return overlay.svg.append("</svg>").toString();
  }

  /** The name of a cell among all of the document. */
  static String name(Table table, Cell cell) {
    return table.index() + "-" + cell.row() + "-" + cell.column();
  }

  /** How far a table may be trusted, as a word for the stylesheet. */
  static String trust(Table table) {
    if (table.confidence() == null) {
      return "unknown";
    }
    if (table.confidence() >= SURE) {
      return "sure";
    }
    return table.confidence() >= FAIR ? "fair" : "poor";
  }

  private void layer(Layer layer) {
    add("<g class='layer layer-%s'>", layer.name());
    layer.boxes().stream().limit(MOST_BOXES).forEach(box -> box("seen", "", box));
    svg.append("</g>");
  }

  private void tables(List<Table> tables) {
    svg.append("<g class='layer layer-texts'>");
    tables.forEach(table -> table.cells().forEach(this::text));
    svg.append("</g><g class='layer layer-cells'>");
    tables.forEach(table -> table.cells().forEach(cell -> cell(table, cell)));
    svg.append("</g><g class='layer layer-tables'>");
    tables.forEach(table -> box("table " + trust(table), "", table.box()));
    svg.append("</g>");
  }

  private void cell(Table table, Cell cell) {
    String kind = cell.header() ? "cell header" : "cell";
    boolean spans = cell.rowSpan() > 1 || cell.columnSpan() > 1;
    box(spans ? kind + " span" : kind, " data-cell='" + name(table, cell) + "'", cell.box());
  }

  /** Seen only where the page itself is not. */
  private void text(Cell cell) {
    String[] lines = cell.text().split("\n", -1);
    double pitch = cell.box().height() / lines.length;
    double size = Math.min(LARGEST_LETTERS, pitch * LETTERS);
    for (int i = 0; i < lines.length; i++) {
      add(
          "<text x='%s' y='%s' font-size='%s'>%s</text>",
          number(cell.box().x0() + 2),
          number(cell.box().y0() + pitch * i + (pitch + size * LETTERS) / 2),
          number(size),
          Entities.escape(lines[i]));
    }
  }

  private void box(String kind, String more, BoundingBox box) {
    add(
        "<rect class='%s'%s x='%s' y='%s' width='%s' height='%s'/>",
        kind, more, number(box.x0()), number(box.y0()), number(box.width()), number(box.height()));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }

  private static String number(double points) {
    return String.format(Locale.ROOT, "%.1f", points);
  }
}

package io.tabularium.writer;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Layer;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A page's intermediates and tables drawn over one another as SVG: a group a layer, which a
 * browser's inspector can switch off.
 */
public final class PagePicture {

  private static final String OTHER_COLOUR = "#999";

  private static final Map<String, String> COLOURS =
      Map.of(
          "fills", "#eca",
          "figures", "#b8b",
          "rulings", "#000",
          "words", "#bbb",
          "regions", "#080",
          "columns", "#f80",
          "rows", "#08f");

  private PagePicture() {}

  /** Writes and flushes; the stream stays open. */
  public static void write(
      PageSummary page, List<Layer> layers, List<Table> tables, OutputStream out)
      throws IOException {
    Writer svg = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    String size = number(page.width()) + " " + number(page.height());
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(size);
    svg.append("\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    for (Layer layer : layers) {
      layer(svg, layer);
    }
    for (Table table : tables) {
      table(svg, table);
    }
    svg.append("</svg>\n").flush();
  }

  private static void layer(Writer svg, Layer layer) throws IOException {
    String colour = COLOURS.getOrDefault(layer.name(), OTHER_COLOUR);
    group(svg, layer.name(), colour);
    for (BoundingBox box : layer.boxes()) {
      box(svg, box);
    }
    svg.append("</g>\n");
  }

  private static void table(Writer svg, Table table) throws IOException {
    group(svg, "table " + table.index(), "#c00");
    for (Cell cell : table.cells()) {
      box(svg, cell.box());
      text(svg, cell);
    }
    svg.append("</g>\n");
  }

  private static void group(Writer svg, String name, String colour) throws IOException {
    svg.append("<g stroke-width=\"0.4\" fill=\"none\" stroke=\"").append(colour);
    svg.append("\"><title>").append(Markup.escaped(name)).append("</title>\n");
  }

  private static void box(Writer svg, BoundingBox box) throws IOException {
    svg.append("<rect x=\"").append(number(box.x0())).append("\" y=\"").append(number(box.y0()));
    svg.append("\" width=\"").append(number(box.width())).append("\" height=\"");
    svg.append(number(box.height())).append("\"/>\n");
  }

  private static void text(Writer svg, Cell cell) throws IOException {
    String[] lines = cell.text().split("\n", -1);
    double pitch = cell.box().height() / lines.length;
    for (int i = 0; i < lines.length; i++) {
      svg.append("<text font-size=\"5\" stroke=\"none\" fill=\"#00c\" x=\"");
      svg.append(number(cell.box().x0() + 1)).append("\" y=\"");
      svg.append(number(cell.box().y0() + pitch * (i + 1) - pitch / 4)).append("\">");
      svg.append(Markup.escaped(lines[i])).append("</text>\n");
    }
  }

  private static String number(double points) {
    return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}

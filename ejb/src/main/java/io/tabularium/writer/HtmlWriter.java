package io.tabularium.writer;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page of HTML without style or script: spans and header cells as the table has them. */
final class HtmlWriter implements TableWriter {

  @Override
  public void write(Heading heading, Iterable<Table> tables, OutputStream out) throws IOException {
    Writer html = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    html.append("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>");
    html.append(escaped(heading.name())).append("</title>\n</head>\n<body>\n");
    for (Table table : tables) {
      table(html, table);
    }
    html.append("</body>\n</html>\n").flush();
  }

  private static void table(Writer html, Table table) throws IOException {
    html.append("<table data-page=\"").append(Integer.toString(table.page())).append("\">\n");
    if (table.title() != null) {
      html.append("<caption>").append(escaped(table.title())).append("</caption>\n");
    }
    TableGrid grid = new TableGrid(table);
    rows(html, grid, "thead", 0, table.headerRowCount());
    rows(html, grid, "tbody", table.headerRowCount(), table.rowCount());
    html.append("</table>\n");
    for (String note : table.notes()) {
      html.append("<p>").append(escaped(note)).append("</p>\n");
    }
  }

  private static void rows(Writer html, TableGrid grid, String part, int from, int to)
      throws IOException {
    if (from == to) {
      return;
    }
    html.append('<').append(part).append(">\n");
    for (int row = from; row < to; row++) {
      html.append("<tr>");
      row(html, grid.row(row), row);
      html.append("</tr>\n");
    }
    html.append("</").append(part).append(">\n");
  }

  private static void row(Writer html, List<Cell> places, int row) throws IOException {
    for (int column = 0; column < places.size(); column++) {
      Cell cell = places.get(column);
      if (cell == null) {
        html.append("<td></td>");
      } else if (TableGrid.startsAt(cell, row, column)) {
        cell(html, cell);
      }
    }
  }

  private static void cell(Writer html, Cell cell) throws IOException {
    String tag = cell.header() ? "th" : "td";
    html.append('<').append(tag);
    span(html, "rowspan", cell.rowSpan());
    span(html, "colspan", cell.columnSpan());
    html.append('>').append(escaped(cell.text())).append("</").append(tag).append('>');
  }

  private static void span(Writer html, String name, int places) throws IOException {
    if (places > 1) {
      html.append(' ').append(name).append("=\"").append(Integer.toString(places)).append('"');
    }
  }

  private static String escaped(String text) {
    return Markup.escaped(text).replace("\n", "<br>");
  }
}

package io.tabularium.writer;

import io.tabularium.engine.model.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Pipe tables (GitHub Flavored Markdown); several header rows become the one it can have. */
record MarkdownWriter(SpanText spans) implements TableWriter {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\|`*_\\[\\]<~]");

  @Override
  public void write(Heading heading, Iterable<Table> tables, OutputStream out) throws IOException {
    Writer markdown = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    String between = "";
    for (Table table : tables) {
      markdown.append(between);
      between = "\n";
      table(markdown, table);
    }
    markdown.flush();
  }

  private void table(Writer markdown, Table table) throws IOException {
    if (table.title() != null) {
      markdown.append("**").append(escaped(table.title())).append("**\n\n");
    }
    TableGrid grid = new TableGrid(table);
    line(markdown, header(grid, table));
    line(markdown, Collections.nCopies(table.columnCount(), "---"));
    for (int row = table.headerRowCount(); row < table.rowCount(); row++) {
      line(markdown, grid.texts(row, spans).stream().map(MarkdownWriter::escaped).toList());
    }
    for (String note : table.notes()) {
      markdown.append('\n').append(escaped(note)).append('\n');
    }
  }

  /** For each column its header texts from top to bottom, each once. */
  private static List<String> header(TableGrid grid, Table table) {
    List<Set<String>> columns = new ArrayList<>();
    for (int column = 0; column < table.columnCount(); column++) {
      columns.add(new LinkedHashSet<>());
    }
    for (int row = 0; row < table.headerRowCount(); row++) {
      List<String> texts = grid.texts(row, SpanText.REPEATED);
      for (int column = 0; column < texts.size(); column++) {
        columns.get(column).add(escaped(texts.get(column)));
      }
    }
    return columns.stream().map(texts -> String.join(" ", texts).strip()).toList();
  }

  private static void line(Writer markdown, List<String> texts) throws IOException {
    markdown.append("| ").append(String.join(" | ", texts)).append(" |\n");
  }

  private static String escaped(String text) {
    return SPECIAL.matcher(WellFormed.text(text)).replaceAll("\\\\$0").replace("\n", "<br>");
  }
}

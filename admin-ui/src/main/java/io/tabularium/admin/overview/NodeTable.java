package io.tabularium.admin.overview;

import com.vaadin.flow.component.html.Div;
import io.tabularium.admin.LiveText;
import io.tabularium.admin.PlainTable;
import io.tabularium.metric.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The nodes of the cluster, a row each. */
public class NodeTable extends Div {

  private static final double MEGABYTE = 1024 * 1024;

  private static final List<String> COLUMNS = List.of("node", "rate", "p95", "cpu", "heap", "pool");

  private final List<List<LiveText>> rows = new ArrayList<>();

  /** A table without nodes yet. */
  public NodeTable() {
    draw(0);
  }

  /** Shows these in place of those before; what looks as before is left alone. */
  public void show(List<Summary> nodes) {
    if (nodes.size() != rows.size()) {
      draw(nodes.size());
    }
    for (int row = 0; row < nodes.size(); row++) {
      List<String> texts = cells(nodes.get(row));
      for (int column = 0; column < texts.size(); column++) {
        rows.get(row).get(column).show(texts.get(column));
      }
    }
  }

  private void draw(int count) {
    removeAll();
    rows.clear();
    PlainTable table =
        new PlainTable(
            getTranslation("nodes.title"),
            COLUMNS.stream().map(column -> getTranslation("nodes." + column)).toList());
    for (int row = 0; row < count; row++) {
      List<LiveText> cells = Stream.generate(LiveText::new).limit(COLUMNS.size()).toList();
      rows.add(cells);
      table.add(List.copyOf(cells));
    }
    add(table);
  }

  private List<String> cells(Summary node) {
    return List.of(
        node.node(),
        number(node.requests().perSecond(), 1, " /s"),
        number(node.requests().p95Millis(), 0, " ms"),
        number(node.resources().get("cpuPercent"), 0, " %"),
        number(megabytes(node.resources().get("heapAfterCollectionBytes")), 0, " MB"),
        number(node.resources().get("poolPercent"), 0, " %"));
  }

  private static Double megabytes(Double bytes) {
    return bytes == null ? null : bytes / MEGABYTE;
  }

  private String number(Double value, int decimals, String unit) {
    return value == null
        ? getTranslation("figure.none")
        : String.format(Locale.ENGLISH, "%,." + decimals + "f%s", value, unit);
  }
}

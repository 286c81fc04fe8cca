package io.tabularium.admin.overview;

import com.vaadin.flow.component.html.Div;
import io.tabularium.admin.PlainTable;
import io.tabularium.metric.Summary;
import java.util.List;
import java.util.Locale;

/** The nodes of the cluster, a row each. */
public class NodeTable extends Div {

  private static final double MEGABYTE = 1024 * 1024;

  /** Shows these in place of those before. */
  public void show(List<Summary> nodes) {
    removeAll();
    PlainTable table =
        new PlainTable(
            getTranslation("nodes.title"),
            List.of("node", "rate", "p95", "cpu", "heap", "pool").stream()
                .map(column -> getTranslation("nodes." + column))
                .toList());
    nodes.forEach(node -> table.row(cells(node)));
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

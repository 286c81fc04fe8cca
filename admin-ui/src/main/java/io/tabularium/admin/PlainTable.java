package io.tabularium.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A small table of texts in a frame that scrolls; the first cell of a row names it. */
public class PlainTable extends Div {

  private final NativeTable table = new NativeTable();
  private final NativeTableBody body;

  /** A table without rows yet. */
  public PlainTable(String label, List<String> columns) {
    addClassNames("frame", "plain");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", label);
    getElement().setAttribute("tabindex", "0");
    head(columns);
    body = table.getBody();
    add(table);
  }

  /** Names the columns, where they were not known at first. */
  protected final void head(List<String> columns) {
    table.getHead().removeAll();
    NativeTableRow head = new NativeTableRow();
    columns.forEach(
        column -> {
          NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
          cell.getElement().setAttribute("scope", "col");
          head.add(cell);
        });
    table.getHead().add(head);
  }

  /** Adds a row of texts. */
  public void row(List<String> cells) {
    add(cells.stream().<Component>map(Span::new).toList());
  }

  /** Adds a row of anything. */
  public void add(List<Component> cells) {
    NativeTableRow row = new NativeTableRow();
    cells.forEach(cell -> row.add(new NativeTableCell(cell)));
    body.add(row);
  }
}

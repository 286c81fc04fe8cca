package io.tabularium.admin.viewer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tabularium.engine.model.Table;
import java.util.List;

/** The tables of a page, so many at a time. */
class TableList extends Div {

  /** More than that at once makes a page slow to draw and tiring to read. */
  private static final int AT_ONCE = 10;

  private final transient List<Table> tables;
  private final Button more = new Button();
  private int drawn;

  TableList(List<Table> tables) {
    this.tables = tables;
    addClassName("tables");
    if (tables.isEmpty()) {
      Paragraph none = new Paragraph(getTranslation("viewer.none"));
      none.addClassName("note");
      add(none);
    }
    more.addClickListener(click -> drawMore());
    drawMore();
  }

  private void drawMore() {
    remove(more);
    int end = Math.min(tables.size(), drawn + AT_ONCE);
    tables.subList(drawn, end).forEach(table -> add(new TableFigure(table)));
    drawn = end;
    if (drawn < tables.size()) {
      more.setText(getTranslation("viewer.more", Math.min(AT_ONCE, tables.size() - drawn)));
      add(more);
    }
  }
}

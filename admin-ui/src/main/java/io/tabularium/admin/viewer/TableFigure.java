package io.tabularium.admin.viewer;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tabularium.engine.model.Table;
import java.util.Locale;

/** One table with what is known of it, in a frame that scrolls. */
@Tag("figure")
class TableFigure extends HtmlContainer {

  /** Rows beyond are in the downloads. */
  private static final int ROWS = 200;

  TableFigure(Table table) {
    String name = getTranslation("table.name", table.index() + 1);
    H3 heading = new H3(table.title() == null ? name : name + " · " + table.title());
    Paragraph facts = new Paragraph(facts(table));
    facts.addClassName("quiet");
    if (table.confidence() != null) {
      Span trust = new Span(getTranslation("table.confidence", table.confidence()));
      trust.addClassNames("trust", Overlay.trust(table));
      facts.add(new Span(" "), trust);
    }
    Div frame = new Markup(GridMarkup.of(table, ROWS));
    frame.addClassName("frame");
    frame.getElement().setAttribute("role", "region");
    frame.getElement().setAttribute("aria-label", name);
    add(heading, facts, frame);
    table.notes().forEach(note -> add(new Paragraph(note)));
    if (table.rowCount() > ROWS) {
      add(new Paragraph(getTranslation("table.cut", ROWS, table.rowCount())));
    }
  }

  private String facts(Table table) {
    String facts =
        getTranslation(
            "table.facts",
            table.rowCount(),
            table.columnCount(),
            getTranslation("method." + table.method().name().toLowerCase(Locale.ROOT)));
    return table.continues() == null
        ? facts
        : facts + " · " + getTranslation("table.continues", table.continues() + 1);
  }
}

package io.tabularium.admin.extraction;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.tabularium.writer.Result;

/** The tables of a result, so many at a time. */
class Tables extends Section {

  /** More than that at once makes a page slow to draw and tiring to read. */
  private static final int AT_ONCE = 10;

  private final transient Result result;
  private final Button more = new Button();
  private int drawn;

  Tables(Result result) {
    this.result = result;
    addClassName("tables");
    int count = result.document().tables().size();
    add(new H2(getTranslation("details.tables", count)));
    if (count == 0) {
      add(new Paragraph(getTranslation("details.none")));
    }
    more.addClickListener(click -> drawMore());
    drawMore();
  }

  private void drawMore() {
    remove(more);
    int count = result.document().tables().size();
    int end = Math.min(count, drawn + AT_ONCE);
    while (drawn < end) {
      add(new TableFigure(result, drawn));
      drawn++;
    }
    if (drawn < count) {
      more.setText(getTranslation("details.more", Math.min(AT_ONCE, count - drawn)));
      add(more);
    }
  }
}

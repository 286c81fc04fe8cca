package io.tabularium.admin.viewer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.tabularium.admin.Icon;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.PageSummary;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** The way through a document's pages: back, forth, or to any one, with what is on each. */
class PageSteps extends Div {

  private final List<Integer> pages;
  private final NativeButton back = new NativeButton();
  private final NativeButton forth = new NativeButton();
  private final Select<Integer> select = new Select<>();

  /** Tells {@code listener} which page is to be seen. */
  PageSteps(ExtractedDocument document, IntConsumer listener) {
    pages = document.pages().stream().map(PageSummary::page).toList();
    addClassName("page-steps");
    step(back, "back", -1);
    step(forth, "forth", 1);
    Map<Integer, Long> tables =
        document.tables().stream()
            .collect(Collectors.groupingBy(table -> table.page(), Collectors.counting()));
    select.setItems(pages);
    select.setItemLabelGenerator(page -> label(page, tables.getOrDefault(page, 0L)));
    select.setAriaLabel(getTranslation("viewer.pages"));
    select.addValueChangeListener(
        change -> {
          limit();
          listener.accept(change.getValue());
        });
    add(back, select, forth, new Span(getTranslation("viewer.of", document.pageCount())));
  }

  /** Goes to a page, if it was read. */
  void go(int page) {
    if (pages.contains(page)) {
      select.setValue(page);
    }
  }

  private void step(NativeButton button, String name, int by) {
    button.addClassName("step");
    button.add(new Icon(name));
    button.setAriaLabel(getTranslation("viewer." + name));
    button.addClickListener(click -> go(pages.get(pages.indexOf(select.getValue()) + by)));
  }

  private void limit() {
    int index = pages.indexOf(select.getValue());
    back.setEnabled(index > 0);
    forth.setEnabled(index < pages.size() - 1);
  }

  private String label(int page, long tables) {
    return tables == 0
        ? getTranslation("viewer.page", page)
        : getTranslation("viewer.page.tables", page, tables);
  }
}

package io.tabularium.admin.invoice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tabularium.invoice.model.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The rules that an invoice breaks, the gravest first; a click leads to the field. */
class FindingList extends UnorderedList {

  FindingList(List<Finding> findings, Consumer<String> leader) {
    addClassName("findings");
    getElement().setAttribute("aria-label", getTranslation("invoice.findings"));
    findings.stream()
        .sorted(Comparator.comparing(Finding::severity).reversed())
        .forEach(finding -> add(item(finding, leader)));
    setVisible(!findings.isEmpty());
  }

  private ListItem item(Finding finding, Consumer<String> leader) {
    Span severity = new Span(getTranslation("severity." + finding.severity().wire()));
    severity.addClassNames("status", "severity-" + finding.severity().wire());
    Div text = new Div(new Span(getTranslation("rule." + finding.rule())));
    if (finding.expected() != null || finding.actual() != null) {
      Span figures =
          new Span(
              getTranslation(
                  "invoice.finding.figures", text(finding.expected()), text(finding.actual())));
      figures.addClassName("quiet");
      text.add(figures);
    }
    ListItem item = new ListItem(severity, text);
    for (String field : finding.fields()) {
      NativeButton lead = new NativeButton(getTranslation("field." + field));
      lead.addClassName("chip");
      lead.addClickListener(click -> leader.accept(field));
      item.add(lead);
    }
    return item;
  }

  private static String text(String value) {
    return value == null ? "–" : value;
  }
}

package io.tabularium.admin.extraction;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tabularium.admin.CommandLine;
import io.tabularium.admin.Icon;

/** What to do as long as nothing has been extracted. */
class FirstSteps extends Section {

  private final CommandLine command = new CommandLine();

  FirstSteps() {
    addClassName("first-steps");
    command.setText(getTranslation("first.command", ""));
    add(
        new Icon("mark"),
        new H2(getTranslation("first.title")),
        new Paragraph(getTranslation("first.text")),
        steps());
  }

  private OrderedList steps() {
    OrderedList steps =
        new OrderedList(
            new ListItem(new Span(getTranslation("first.key"))),
            new ListItem(new Span(getTranslation("first.send")), command),
            new ListItem(new Span(getTranslation("first.look"))));
    steps.addClassName("steps");
    return steps;
  }

  /** Names this server in the command, as the browser knows it. */
  void serverIs(String origin) {
    command.setText(getTranslation("first.command", origin));
  }
}

package io.tabularium.admin.extraction;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tabularium.admin.Icon;

/** What to do as long as nothing has been extracted. */
class FirstSteps extends Section {

  private final Pre command = new Pre();

  FirstSteps() {
    addClassName("first-steps");
    command.getElement().setAttribute("tabindex", "0");
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
            new ListItem(new Span(getTranslation("first.send")), commandWithCopy()),
            new ListItem(new Span(getTranslation("first.look"))));
    steps.addClassName("steps");
    return steps;
  }

  private Div commandWithCopy() {
    Button copy = new Button(getTranslation("first.copy"));
    copy.addThemeVariants(ButtonVariant.LUMO_SMALL);
    copy.getElement()
        .executeJs(
            "this.addEventListener('click', () => navigator.clipboard.writeText($0.textContent)"
                + ".then(() => { this.textContent = $1 }))",
            command.getElement(),
            getTranslation("first.copied"));
    Div both = new Div(command, copy);
    both.addClassName("command");
    return both;
  }

  /** Names this server in the command, as the browser knows it. */
  void serverIs(String origin) {
    command.setText(getTranslation("first.command", origin));
  }
}

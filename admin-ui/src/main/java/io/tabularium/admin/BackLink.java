package io.tabularium.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** The way from one thing back to the list that it is in. */
public class BackLink extends RouterLink {

  /** To that view, by the name that the translations have under {@code title}. */
  public BackLink(Class<? extends Component> list, String title) {
    super(list);
    addClassName("back");
    add(new Icon("back"), new Span(getTranslation(title)));
  }
}

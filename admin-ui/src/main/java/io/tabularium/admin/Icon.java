package io.tabularium.admin;

import com.vaadin.flow.component.html.Span;

/** A small picture of the stylesheet's set; it only repeats what the words beside it say. */
public class Icon extends Span {

  /** The picture of class {@code icon-NAME}. */
  public Icon(String name) {
    addClassNames("icon", "icon-" + name);
    getElement().setAttribute("aria-hidden", "true");
  }
}

package io.tabularium.admin;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The product's mark and name. */
public class Wordmark extends Span {

  /** Draws both; the mark says nothing that the name does not. */
  public Wordmark() {
    addClassName("wordmark");
    Image mark = new Image("portal/mark.svg", "");
    add(mark, new Span("Tabularium"));
  }
}

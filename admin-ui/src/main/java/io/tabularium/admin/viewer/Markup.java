package io.tabularium.admin.viewer;

import com.vaadin.flow.component.html.Div;

/** Markup of our own making, whose texts are escaped already, drawn by the browser as it is. */
class Markup extends Div {

  Markup(String markup) {
    getElement().setProperty("innerHTML", markup);
  }
}

package io.tabularium.admin;

import com.vaadin.flow.component.html.NativeButton;

/** Turns light into dark and back; the browser keeps the choice (see {@code portal/scheme.js}). */
public class SchemeSwitch extends NativeButton {

  SchemeSwitch() {
    addClassName("scheme-switch");
    add(new Icon("scheme"));
    setAriaLabel(getTranslation("nav.scheme"));
    getElement().setAttribute("title", getTranslation("nav.scheme"));
    getElement()
        .executeJs("this.addEventListener('click', () => window.tabulariumScheme.toggle())");
  }
}

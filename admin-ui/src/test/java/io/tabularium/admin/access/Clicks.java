package io.tabularium.admin.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.dom.Element;

/** Clicks as a forged message to the server could make them, whatever the browser shows. */
public final class Clicks {

  private Clicks() {}

  /** Clicks the button of a dialog that saves, its last one. */
  public static void save(Dialog dialog) {
    Component button = null;
    for (Element element : dialog.getFooter().getElement().getChildren().toList()) {
      button = element.getComponent().orElse(button);
    }
    ((Button) button).click();
  }
}

package io.tabularium.admin;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;

/** A text that changes under the viewer's eyes: only another one is sent, and nothing around it. */
public class LiveText extends Span {

  private final Text text = new Text("");

  /** No text yet. */
  public LiveText() {
    add(text);
  }

  /** Tells that from now on. */
  public void show(String now) {
    if (!now.equals(text.getText())) {
      text.setText(now);
    }
  }
}

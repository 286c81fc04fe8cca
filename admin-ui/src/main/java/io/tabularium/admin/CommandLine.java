package io.tabularium.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;

/** A text for a terminal or a file, with a button that copies it. */
public class CommandLine extends Div {

  private final Pre text = new Pre();

  /** Shows nothing yet. */
  public CommandLine() {
    addClassName("command");
    text.getElement().setAttribute("tabindex", "0");
    Button copy = new Button(getTranslation("command.copy"));
    copy.addThemeVariants(ButtonVariant.LUMO_SMALL);
    copy.getElement()
        .executeJs(
            "this.addEventListener('click', () => navigator.clipboard.writeText($0.textContent)"
                + ".then(() => { this.textContent = $1 }))",
            text.getElement(),
            getTranslation("command.copied"));
    add(text, copy);
  }

  /** Shows this. */
  @Override
  public void setText(String command) {
    text.setText(command);
  }

  /** As one word of a POSIX shell, whatever is in it. */
  public static String word(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }
}

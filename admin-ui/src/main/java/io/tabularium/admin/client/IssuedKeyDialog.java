package io.tabularium.admin.client;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tabularium.account.IssuedKey;
import io.tabularium.admin.CommandLine;

/** A key just made: the only time that its text is shown. */
class IssuedKeyDialog extends Dialog {

  private final String text;
  private final CommandLine call = new CommandLine();

  IssuedKeyDialog(IssuedKey issued, Runnable closed) {
    addClassName("issued");
    setHeaderTitle(getTranslation("key.issued"));
    setCloseOnEsc(false); // lost by a slip, it would be lost for good
    setCloseOnOutsideClick(false);
    text = issued.text();
    CommandLine shown = new CommandLine();
    shown.addClassName("key-text");
    shown.setText(text);
    show("");
    Div content =
        new Div(
            new Paragraph(getTranslation("key.once")),
            shown,
            new Paragraph(getTranslation("key.try")),
            call);
    content.addClassName("issued-key");
    add(content);
    Button kept = new Button(getTranslation("key.kept"), click -> close());
    kept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(kept);
    addOpenedChangeListener(
        change -> {
          if (!change.isOpened()) {
            closed.run();
          }
        });
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    event
        .getUI()
        .getPage()
        .fetchCurrentURL(url -> show(url.getProtocol() + "://" + url.getAuthority()));
  }

  /** Names this server in the call, as the browser knows it. */
  private void show(String origin) {
    call.setText(getTranslation("key.call", text, origin));
  }
}

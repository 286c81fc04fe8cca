package io.tabularium.admin.client;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tabularium.account.IssuedKey;
import io.tabularium.admin.CommandLine;

/** A key just made: the only time that its text is shown. */
class IssuedKeyDialog extends Dialog {

  IssuedKeyDialog(IssuedKey issued, Runnable closed) {
    addClassName("issued");
    setHeaderTitle(getTranslation("key.issued"));
    setCloseOnEsc(false); // lost by a slip, it would be lost for good
    setCloseOnOutsideClick(false);
    CommandLine text = new CommandLine();
    text.addClassName("key-text");
    text.setText(issued.text());
    CommandLine call = new CommandLine();
    call.setText(getTranslation("key.call", issued.text(), ""));
    Div content =
        new Div(
            new Paragraph(getTranslation("key.once")),
            text,
            new Paragraph(getTranslation("key.try")),
            call);
    content.addClassName("issued-key");
    add(content);
    Button kept = new Button(getTranslation("key.kept"), click -> close());
    kept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(kept);
    addOpenedChangeListener(
        change -> {
          if (change.isOpened()) {
            getUI()
                .ifPresent(
                    ui ->
                        ui.getPage()
                            .fetchCurrentURL(
                                url ->
                                    call.setText(
                                        getTranslation(
                                            "key.call",
                                            issued.text(),
                                            url.getProtocol() + "://" + url.getAuthority()))));
          } else {
            closed.run();
          }
        });
  }
}

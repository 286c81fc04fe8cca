package io.tabularium.admin.client;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.tabularium.account.ClientService;
import io.tabularium.account.KeyView;
import io.tabularium.account.Role;
import io.tabularium.admin.access.SignedIn;
import java.time.Duration;
import java.util.List;

/** Replaces a key by one on the same terms. */
class RotateDialog extends Dialog {

  private static final List<Duration> OVERLAPS =
      List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

  RotateDialog(ClientService clients, KeyView key, Runnable changed) {
    setHeaderTitle(getTranslation("key.rotate.label", key.terms().name()));
    Select<Duration> overlap = new Select<>();
    overlap.setLabel(getTranslation("key.overlap"));
    overlap.setHelperText(getTranslation("key.overlap.help"));
    overlap.setItems(OVERLAPS);
    overlap.setItemLabelGenerator(each -> getTranslation("key.overlap." + each));
    overlap.setValue(OVERLAPS.get(1));
    Div fields = new Div(overlap);
    fields.addClassName("fields");
    add(fields);
    Button rotate =
        new Button(
            getTranslation("key.rotate"),
            click -> {
              String actor = SignedIn.actor(Role.ADMIN);
              clients
                  .rotate(actor, key.clientId(), key.id(), overlap.getValue())
                  .ifPresent(issued -> new IssuedKeyDialog(issued, changed).open());
              close();
            });
    rotate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), rotate);
  }
}

package io.tabularium.admin.client;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.tabularium.account.ClientService;
import io.tabularium.account.ClientView;
import io.tabularium.account.Role;
import io.tabularium.admin.Notice;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.setting.InvalidInputException;

/** Moves a client to another tier. */
class TierDialog extends Dialog {

  TierDialog(ClientService clients, ClientView client, Runnable changed) {
    setHeaderTitle(getTranslation("client.tier"));
    TierSelect tier = new TierSelect(client.tier());
    tier.setHelperText(getTranslation("client.tier.help"));
    Div fields = new Div(tier);
    fields.addClassName("fields");
    add(fields);
    Button save =
        new Button(
            getTranslation("action.save"),
            click -> {
              String actor = SignedIn.actor(Role.ADMIN);
              try {
                clients.changeTier(actor, client.id(), tier.getValue());
                Notice.done(getTranslation("client.tier.done"));
                close();
                changed.run();
              } catch (InvalidInputException refused) {
                tier.setErrorMessage(refused.getMessage());
                tier.setInvalid(true);
              }
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
  }
}

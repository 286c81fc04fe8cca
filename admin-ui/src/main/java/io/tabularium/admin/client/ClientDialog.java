package io.tabularium.admin.client;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import io.tabularium.account.ClientService;
import io.tabularium.account.ClientView;
import io.tabularium.account.Role;
import io.tabularium.account.TierName;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.setting.InvalidInputException;

/** Adds a client, and goes there. */
class ClientDialog extends Dialog {

  private static final int NAME_LENGTH = 100;

  private final transient ClientService clients;
  private final TextField name = new TextField();
  private final TierSelect tier = new TierSelect(TierName.FREE);

  ClientDialog(ClientService clients) {
    this.clients = clients;
    setHeaderTitle(getTranslation("clients.add"));
    name.setLabel(getTranslation("clients.name"));
    name.setHelperText(getTranslation("clients.name.help"));
    name.setMaxLength(NAME_LENGTH);
    Div fields = new Div(name, tier);
    fields.addClassName("fields");
    add(fields);
    Button save = new Button(getTranslation("clients.add.do"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
  }

  private void save() {
    String actor = SignedIn.actor(Role.ADMIN);
    try {
      ClientView added = clients.addClient(actor, name.getValue().strip(), tier.getValue());
      getUI()
          .ifPresent(
              ui ->
                  ui.navigate(
                      ClientDetailsView.class, new RouteParameters("id", added.id().toString())));
      close();
    } catch (InvalidInputException refused) {
      name.setErrorMessage(refused.getMessage());
      name.setInvalid(true);
    }
  }
}

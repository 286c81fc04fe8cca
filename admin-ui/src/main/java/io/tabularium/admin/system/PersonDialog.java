package io.tabularium.admin.system;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.tabularium.account.AdministratorService;
import io.tabularium.account.Role;
import io.tabularium.admin.Notice;
import io.tabularium.admin.access.SignedIn;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Locale;

/** Gives somebody more a way into the portal. */
class PersonDialog extends Dialog {

  private static final int NAME_LENGTH = 100;
  private static final int SHORTEST_PASSWORD = 12;

  private final transient AdministratorService administrators;
  private final TextField name = new TextField();
  private final Select<Role> role = new Select<>();
  private final PasswordField password = new PasswordField();

  PersonDialog(AdministratorService administrators) {
    this.administrators = administrators;
    setHeaderTitle(getTranslation("person.add"));
    name.setLabel(getTranslation("person.name"));
    name.setMaxLength(NAME_LENGTH);
    name.setErrorMessage(getTranslation("person.name.wrong"));
    role.setLabel(getTranslation("person.role"));
    role.setItems(Role.values());
    role.setItemLabelGenerator(
        each -> getTranslation("role." + each.name().toLowerCase(Locale.ROOT)));
    role.setValue(Role.VIEWER);
    password.setLabel(getTranslation("person.password"));
    password.setHelperText(getTranslation("person.password.help", SHORTEST_PASSWORD));
    password.setErrorMessage(getTranslation("person.password.help", SHORTEST_PASSWORD));
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    Div fields = new Div(name, role, password);
    fields.addClassName("fields");
    add(fields);
    Button save = new Button(getTranslation("action.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
  }

  private void save() {
    SignedIn.demand(Role.ADMIN);
    name.setInvalid(name.getValue().isBlank());
    password.setInvalid(password.getValue().length() < SHORTEST_PASSWORD);
    if (name.isInvalid() || password.isInvalid()) {
      return;
    }
    try {
      administrators.add(
          name.getValue().strip(), password.getValue().toCharArray(), role.getValue());
    } catch (RuntimeException refused) {
      if (!isTaken(refused)) {
        throw refused;
      }
      name.setInvalid(true);
      return;
    }
    Notice.done(getTranslation("person.added", name.getValue().strip()));
    close();
  }

  /** Whether the database knows that name already: it says so only when all is written. */
  private static boolean isTaken(Throwable refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLIntegrityConstraintViolationException) {
        return true;
      }
    }
    return false;
  }
}
